import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { languageOf } from "../../bot/texts/language.ts";
import { App, loadKnowledge } from "./App.tsx";
import { followTheme } from "./components/Look.tsx";
import { findDoor } from "./reader/door.ts";
import { loadTexts } from "./texts/texts.tsx";
import "./page.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
// What most visits need next, fetched while the server is still being asked who this is.
void loadTexts(languageOf(navigator.language));
void loadKnowledge();
const door = findDoor();
door.then(
  (found) => found.kind === "teams" && followTheme(found.teams),
  // The page itself shows that the server cannot be reached.
  () => undefined,
);
createRoot(root).render(
  <StrictMode>
    <App door={door} />
  </StrictMode>,
);
