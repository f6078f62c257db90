import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { followTheme } from "./components/Look.tsx";
import { findDoor } from "./reader/door.ts";
import "./page.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
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
