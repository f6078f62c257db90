import { z } from "zod";
import {
  type ExportView,
  type FaqView,
  type ImportView,
  UPLOAD_MAX_BYTES,
} from "../../../contract/moving.ts";
import { API } from "../../../contract/paths.ts";
import { PracticeError } from "../../../domain/errors.ts";
import { permitAdmin } from "../../../domain/permissions.ts";
import { errorText } from "../../../texts/errorText.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { exportForAdmin } from "../../../usecases/moving/exportCommunity.ts";
import { importCommunity } from "../../../usecases/moving/importCommunity.ts";
import { importFaq } from "../../../usecases/moving/importFaq.ts";
import { packCommunity, unpackCommunity } from "../../files/communityZip.ts";
import { readFaqCsv } from "../../files/faqCsv.ts";
import type { ApiRoute } from "../api.ts";
import { parse } from "../parse.ts";

/** Base64 takes four bytes for three. */
const BODY_MAX = Math.ceil((UPLOAD_MAX_BYTES * 4) / 3) + 1024;
/** A whole community takes longer than anything else that is asked for. */
const PATIENCE_MS = 120_000;
const brought = z.object({ file: z.base64(), preview: z.boolean() });

/** A community taken out as a file or brought in from one, and an FAQ as CSV; for admins. */
export function movingRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: "/api/communities/:communityId/export",
      patienceMs: PATIENCE_MS,
      run: async ({ person, params, language }): Promise<ExportView> => {
        const file = await exportForAdmin(deps, person, params["communityId"] ?? "");
        const zip = Buffer.from(packCommunity(file, language)).toString("base64");
        return { name: `practice-garden-${file.exportedAt.slice(0, 10)}.zip`, zip };
      },
    },
    {
      method: "post",
      path: API.importCommunity,
      bodyMaxBytes: BODY_MAX,
      patienceMs: PATIENCE_MS,
      run: async ({ person, body }): Promise<ImportView> => {
        permitAdmin(person, "community.move");
        const { file: bytes, preview } = parse(brought, body);
        const { file, faults } = unpackCommunity(Buffer.from(bytes, "base64"));
        const report = await importCommunity(deps, file, { preview, by: person.actorRef });
        return { community: file.community.name, ...report, faults: faults.slice(0, 100) };
      },
    },
    {
      method: "post",
      path: "/api/communities/:communityId/faq",
      bodyMaxBytes: BODY_MAX,
      patienceMs: PATIENCE_MS,
      run: async ({ person, params, body, language }): Promise<FaqView> => {
        permitAdmin(person, "community.move");
        const { file, preview } = parse(brought, body);
        const outcomes = await importFaq(deps, readFaqCsv(Buffer.from(file, "base64")), {
          communityId: params["communityId"] ?? "",
          preview,
          by: person.actorRef,
        });
        return {
          rows: outcomes.map((row) =>
            row.outcome === "refused"
              ? { ...row, why: errorText(new PracticeError(row.because), language) }
              : row,
          ),
        };
      },
    },
  ];
}
