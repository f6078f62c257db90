import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { z } from "zod";
import type { Language } from "../../contract/api.ts";
import type { Community } from "../../domain/community.ts";
import {
  COMMUNITY_FORMAT,
  type CommunityFile,
  type FiledDocument,
  type ImportFault,
} from "../../domain/communityFile.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Item } from "../../domain/item.ts";
import type { Membership, Person } from "../../domain/member.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { Use } from "../../domain/use.ts";
import { knowledgeSchemas, membership, person, theCommunity } from "./filedDocuments.ts";
import { threadMarkdown } from "./threadMarkdown.ts";

/** Unpacked, a file may be this large: more is no community, but something made to fill the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The community as a zip: JSON to be read back, and one Markdown file a thread for people to read, in a language. */
export function packCommunity(file: CommunityFile, language: Language = "en"): Uint8Array {
  const { community, exportedAt } = file;
  const files: Zippable = {
    "community.json": json({ ...COMMUNITY_FORMAT, exportedAt, community }),
    "knowledge.ndjson": lines(file.knowledge),
    "memberships.ndjson": lines(file.memberships),
    "people.ndjson": lines(file.people),
  };
  const perspectives = Map.groupBy(file.knowledge.filter(isPerspective), ({ itemId }) => itemId);
  const uses = Map.groupBy(file.knowledge.filter(isUse), ({ itemId }) => itemId);
  for (const item of file.knowledge.filter(isItem))
    if (item.state === "published")
      files[`markdown/${item.createdAt.slice(0, 10)}-${item.id}.md`] = strToU8(
        threadMarkdown(item, perspectives.get(item.id) ?? [], uses.get(item.id) ?? [], {
          community,
          exportedAt,
          language,
        }),
      );
  return zipSync(files, { level: 6 });
}

/** What the zip holds, and the lines that are not what they should be. @throws PracticeError `file-unreadable`. */
export function unpackCommunity(bytes: Uint8Array): { file: CommunityFile; faults: ImportFault[] } {
  const files = unzipped(bytes);
  const head = z
    .object({
      format: z.literal(COMMUNITY_FORMAT.format),
      version: z.literal(COMMUNITY_FORMAT.version),
      exportedAt: z.string(),
      community: theCommunity,
    })
    .safeParse(parsed(files["community.json"]));
  if (!head.success) throw new PracticeError("file-unreadable");
  const faults: ImportFault[] = [];
  const community = head.data.community as Community;
  const knowledge: FiledDocument[] = [];
  for (const [line, value] of read(files["knowledge.ndjson"], faults)) {
    const { type, communityId } = (value ?? {}) as { type?: string; communityId?: string };
    const schema = typeof type === "string" ? knowledgeSchemas[type] : undefined;
    if (!schema) faults.push({ line, why: "unknown-kind" });
    else if (communityId !== community.id) faults.push({ line, why: "other-community" });
    else if (!schema.safeParse(value).success) faults.push({ line, why: "malformed" });
    else knowledge.push(value as FiledDocument);
  }
  const checked = <T>(name: string, schema: z.ZodType): T[] => {
    const kept: T[] = [];
    for (const [line, value] of read(files[name], faults))
      if (schema.safeParse(value).success) kept.push(value as T);
      else faults.push({ line, why: "malformed" });
    return kept;
  };
  const memberships = checked<Membership>("memberships.ndjson", membership(community.id));
  const people = checked<Person>("people.ndjson", person);
  return { file: { exportedAt: head.data.exportedAt, community, knowledge, memberships, people }, faults };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^[a-z]+\.(json|ndjson)$/.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new RangeError("Too large");
        return true;
      },
    });
  } catch (error) {
    throw new PracticeError("file-unreadable", { cause: error });
  }
}

/** Each line with its number, counted from 1; one that is no JSON is a fault. */
function* read(bytes: Uint8Array | undefined, faults: ImportFault[]): Generator<[number, unknown]> {
  if (!bytes) return;
  for (const [index, line] of strFromU8(bytes).split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    if (value === undefined) faults.push({ line: index + 1, why: "not-json" });
    else yield [index + 1, value];
  }
}

function parsed(text: Uint8Array | string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(typeof text === "string" ? text : strFromU8(text));
  } catch {
    // Not JSON: the caller says so by its line.
    return undefined;
  }
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

function lines(values: readonly unknown[]): Uint8Array {
  return strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}

function isItem(document: FiledDocument): document is Item {
  return document.type === "item";
}

function isPerspective(document: FiledDocument): document is Perspective {
  return document.type === "perspective";
}

function isUse(document: FiledDocument): document is Use {
  return document.type === "use";
}
