import { createStore } from "../../bot/adapters/documents/store.ts";
import { openEmulated } from "../support/cosmos/account.ts";
import { describeDocuments } from "./documentsSuite.ts";
import { describeStore } from "./storeSuite.ts";

describeDocuments("Cosmos DB, as emulated", openEmulated);
describeStore("Cosmos DB, as emulated", async () => createStore(await openEmulated()));
