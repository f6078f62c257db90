import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { describeDocuments } from "./documentsSuite.ts";
import { describeStore } from "./storeSuite.ts";

describeDocuments("SQLite", async () => openSqliteDocuments(":memory:"));
describeStore("SQLite", async () => createStore(openSqliteDocuments(":memory:")));
