import { z } from "zod";
import { announcementCard, isTooLarge } from "../../../cards/announcementCard.ts";
import type {
  ActOnAnnouncementResponse,
  AnnouncementReportResponse,
  AnnouncementsView,
  AnnouncementView,
  AudienceCountResponse,
  FindMembersResponse,
  PreviewAnnouncementResponse,
} from "../../../contract/announcements.ts";
import type { Announcement, Audience } from "../../../domain/announcement.ts";
import { keptTexts } from "../../../domain/announcementWords.ts";
import { type Community, timeZoneOf } from "../../../domain/community.ts";
import type { PersonId } from "../../../domain/ids.ts";
import { type Person, ROLES } from "../../../domain/member.ts";
import type { Stored } from "../../../ports/store.ts";
import { countAudience } from "../../../usecases/announcements/audience.ts";
import {
  discardDraft,
  duplicate,
  keptAudience,
  listAnnouncements,
  openAnnouncement,
  saveDraft,
} from "../../../usecases/announcements/drafts.ts";
import {
  type AnnouncementRef,
  cancelAnnouncement,
  pauseAnnouncement,
  resumeAnnouncement,
  sendAgain,
  unscheduleAnnouncement,
} from "../../../usecases/announcements/moveAnnouncement.ts";
import { progress } from "../../../usecases/announcements/progress.ts";
import { announcementReport } from "../../../usecases/announcements/report.ts";
import {
  sendAnnouncement,
  sendLater,
  sendToMyself,
} from "../../../usecases/announcements/sendAnnouncement.ts";
import { communityFor } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { findMembers } from "../../../usecases/findMembers.ts";
import type { ApiCall, ApiRoute } from "../api.ts";
import { accepted, parse, text } from "../parse.ts";
import {
  presentAnnouncement,
  presentAnnouncementRow,
  presentChannels,
  presentReport,
} from "../presentAnnouncements.ts";

const words = z.object({
  title: text,
  text,
  button: z.object({ label: text, url: text }).optional(),
});
const texts = z.object({ en: words.optional(), cy: words.optional() });
const audience = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("everyone") }),
  z.object({ kind: z.literal("followers"), topics: z.array(text) }),
  z.object({ kind: z.literal("role"), role: z.enum(ROLES) }),
  z.object({ kind: z.literal("channels"), conversations: z.array(text) }),
  z.object({ kind: z.literal("people"), personIds: z.array(text) }),
]);
const draft = z.object({ texts, audience, urgentBecause: text.optional(), version: text.optional() });
const act = z.discriminatedUnion("act", [
  z.object({ act: z.literal("schedule"), day: text, time: text, version: text, accepted }),
  z.object({ act: z.enum(["start", "toMyself"]), version: text, accepted }),
  z.object({
    act: z.enum(["unschedule", "pause", "resume", "cancel", "againUncertain", "againReturned", "discard"]),
  }),
  z.object({ act: z.literal("duplicate"), newId: text }),
]);
const preview = z.object({ texts });
const counted = z.object({ audience });
const looked = z.object({ text: text.max(200) });
const HERE = "/api/communities/:communityId";

/** Writing announcements, letting them go, and seeing how far they are; for gardeners. */
export function announcementRoutes(deps: Deps): ApiRoute[] {
  const view = async (
    community: Community,
    { value: announcement, version }: Stored<Announcement>,
  ): Promise<AnnouncementView> =>
    presentAnnouncement(
      { announcement, version },
      {
        community,
        progress: await progress(deps, announcement),
        people: await chosenPeople(deps, announcement),
      },
    );
  const now = async (person: Person, ref: AnnouncementRef) => {
    const { community, stored } = await openAnnouncement(deps, person, ref);
    return view(community, stored);
  };

  async function run({ person, params, body }: ApiCall): Promise<ActOnAnnouncementResponse> {
    const ref = refOf(params);
    const wanted = parse(act, body);
    switch (wanted.act) {
      case "schedule": {
        const { twice } = await sendLater(deps, person, { ref, ...wanted, tooLarge }, wanted);
        return { announcement: await now(person, ref), twice };
      }
      case "start":
        await sendAnnouncement(deps, person, { ref, ...wanted, tooLarge });
        break;
      case "toMyself":
        await sendToMyself(deps, person, { ref, ...wanted, tooLarge });
        break;
      case "unschedule":
        await unscheduleAnnouncement(deps, person, ref);
        break;
      case "pause":
        await pauseAnnouncement(deps, person, ref);
        break;
      case "resume":
        await resumeAnnouncement(deps, person, ref);
        break;
      case "cancel":
        await cancelAnnouncement(deps, person, ref);
        break;
      case "againUncertain":
        await sendAgain(deps, person, ref, "uncertain");
        break;
      case "againReturned":
        await sendAgain(deps, person, ref, "returned");
        break;
      case "discard":
        await discardDraft(deps, person, ref);
        return {};
      case "duplicate": {
        const { community, stored } = await duplicate(deps, person, ref, wanted.newId);
        return { announcement: await view(community, stored) };
      }
    }
    return { announcement: await now(person, ref) };
  }

  return [
    {
      method: "get",
      path: `${HERE}/announcements`,
      run: async ({ person, language, params }): Promise<AnnouncementsView> => {
        const of = params["communityId"] ?? "";
        const { community, announcements, places } = await listAnnouncements(deps, person, of);
        return {
          announcements: announcements.map((one) => presentAnnouncementRow(one, language)),
          timeZone: timeZoneOf(community),
          channels: presentChannels(places),
        };
      },
    },
    {
      method: "get",
      path: `${HERE}/announcements/:announcementId`,
      run: ({ person, params }) => now(person, refOf(params)),
    },
    {
      method: "put",
      path: `${HERE}/announcements/:announcementId`,
      run: async ({ person, params, body }) => {
        const { version, ...wanted } = parse(draft, body);
        const of = {
          ...wanted,
          texts: wanted.texts as Announcement["texts"],
          audience: asAudience(wanted.audience),
        };
        const { community, stored } = await saveDraft(deps, person, refOf(params), of, version);
        return view(community, stored);
      },
    },
    { method: "post", path: `${HERE}/announcements/:announcementId/act`, run },
    {
      method: "post",
      path: `${HERE}/announcements/:announcementId/report`,
      run: async ({ person, language, params }): Promise<AnnouncementReportResponse> => ({
        csv: await presentReport(await announcementReport(deps, person, refOf(params)), language),
      }),
    },
    {
      method: "post",
      path: `${HERE}/announcement-preview`,
      run: async ({ person, params, body }): Promise<PreviewAnnouncementResponse> => {
        const community = await communityFor(deps, person, params["communityId"], "announcement.send");
        const written = keptTexts(parse(preview, body).texts as Announcement["texts"]);
        const of = { texts: written, communityName: community.name };
        const languages = (["en", "cy", "both"] as const).filter((to) =>
          to === "both" ? written.en && written.cy : written[to],
        );
        return {
          cards: languages.map((to) => ({ to, card: announcementCard({ ...of, language: to }) })),
          tooLarge: isTooLarge(of),
        };
      },
    },
    {
      method: "post",
      path: `${HERE}/audience-count`,
      run: async ({ person, params, body }): Promise<AudienceCountResponse> => {
        const community = await communityFor(deps, person, params["communityId"], "announcement.send");
        const chosen = asAudience(parse(counted, body).audience);
        return countAudience(deps, { communityId: community.id, audience: keptAudience(chosen) });
      },
    },
    {
      method: "post",
      path: `${HERE}/members/find`,
      run: async ({ person, params, body }): Promise<FindMembersResponse> => {
        const found = await findMembers(deps, person, params["communityId"] ?? "", parse(looked, body).text);
        return { people: found.map(({ personId, name }) => ({ personId, name })) };
      },
    },
  ];
}

function refOf(params: Record<string, string>): AnnouncementRef {
  return { communityId: params["communityId"] ?? "", announcementId: params["announcementId"] ?? "" };
}

function asAudience(chosen: z.infer<typeof audience>): Audience {
  return chosen.kind === "people" ? { ...chosen, personIds: chosen.personIds as PersonId[] } : chosen;
}

function tooLarge(of: Pick<Announcement, "texts">, communityName: string): boolean {
  return isTooLarge({ ...of, communityName });
}

async function chosenPeople(deps: Deps, { audience: chosen, communityId }: Announcement) {
  if (chosen.kind !== "people") return [];
  const rows = await Promise.all(
    chosen.personIds.map((personId) => deps.store.membership.member(communityId, personId)),
  );
  return rows.flatMap((row) => (row ? [{ personId: row.value.personId, name: row.value.name }] : []));
}
