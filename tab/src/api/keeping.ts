import type {
  AdminRequest,
  AuditView,
  CsvView,
  EraseRequest,
  HoldRequest,
  HoldsView,
  MyDataView,
  PeopleView,
  PersonRow,
  RetentionRequest,
  RetentionView,
  RolesRequest,
} from "../../../bot/contract/keeping.ts";
import type { ExportView, FaqView, ImportRequest, ImportView } from "../../../bot/contract/moving.ts";
import { API } from "../../../bot/contract/paths.ts";
import type { Send } from "./client.ts";

/** What the tab asks about what is kept, and by whom it may be changed. */
export function keepingApi(send: Send) {
  return {
    myData: (signal?: AbortSignal) => send<MyDataView>("GET", API.myData, undefined, signal),
    eraseMe: (wanted: EraseRequest) => send<unknown>("POST", API.eraseMe, wanted),
    retention: (signal?: AbortSignal) => send<RetentionView>("GET", API.retention, undefined, signal),
    changeRetention: (wanted: RetentionRequest) => send<RetentionView>("PUT", API.retention, wanted),
    holds: (signal?: AbortSignal) => send<HoldsView>("GET", API.holds, undefined, signal),
    setHold: (wanted: HoldRequest) => send<unknown>("POST", API.holds, wanted),
    liftHold: (holdId: string) => send<unknown>("POST", API.liftHold(holdId), {}),
    audit: (communityId: string, after?: string, signal?: AbortSignal) =>
      send<AuditView>("POST", API.audit(communityId), after ? { after } : {}, signal),
    auditCsv: (communityId: string) => send<CsvView>("POST", API.auditExport(communityId), {}),
    exportCommunity: (communityId: string) => send<ExportView>("POST", API.exportCommunity(communityId), {}),
    importCommunity: (wanted: ImportRequest) => send<ImportView>("POST", API.importCommunity, wanted),
    importFaq: (communityId: string, wanted: ImportRequest) =>
      send<FaqView>("POST", API.importFaq(communityId), wanted),
    findPeople: (text: string, signal?: AbortSignal) =>
      send<PeopleView>("POST", API.findPeople, { text }, signal),
    changeRoles: (wanted: RolesRequest) => send<PersonRow>("PUT", API.roles, wanted),
    changeAdmin: (wanted: AdminRequest) => send<PersonRow>("PUT", API.admins, wanted),
  };
}
