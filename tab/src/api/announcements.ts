import type {
  ActOnAnnouncementRequest,
  ActOnAnnouncementResponse,
  AnnouncementReportResponse,
  AnnouncementsView,
  AnnouncementTexts,
  AnnouncementView,
  AudienceChoice,
  AudienceCountResponse,
  FindMembersResponse,
  PreviewAnnouncementResponse,
  SaveAnnouncementRequest,
} from "../../../bot/contract/announcements.ts";
import { API } from "../../../bot/contract/paths.ts";
import type { Send } from "./client.ts";

/** What the tab asks about announcements, for gardeners. */
export function announcementsApi(send: Send) {
  return {
    announcements: (communityId: string, signal?: AbortSignal) =>
      send<AnnouncementsView>("GET", API.announcements(communityId), undefined, signal),
    announcement: (communityId: string, id: string, signal?: AbortSignal) =>
      send<AnnouncementView>("GET", API.announcement(communityId, id), undefined, signal),
    saveAnnouncement: (communityId: string, id: string, draft: SaveAnnouncementRequest) =>
      send<AnnouncementView>("PUT", API.announcement(communityId, id), draft),
    actOnAnnouncement: (communityId: string, id: string, act: ActOnAnnouncementRequest) =>
      send<ActOnAnnouncementResponse>("POST", API.announcementAct(communityId, id), act),
    announcementReport: (communityId: string, id: string) =>
      send<AnnouncementReportResponse>("POST", API.announcementReport(communityId, id), {}),
    previewAnnouncement: (communityId: string, texts: AnnouncementTexts, signal?: AbortSignal) =>
      send<PreviewAnnouncementResponse>("POST", API.announcementPreview(communityId), { texts }, signal),
    countAudience: (communityId: string, audience: AudienceChoice, signal?: AbortSignal) =>
      send<AudienceCountResponse>("POST", API.audienceCount(communityId), { audience }, signal),
    findMembers: (communityId: string, text: string, signal?: AbortSignal) =>
      send<FindMembersResponse>("POST", API.findMembers(communityId), { text }, signal),
  };
}
