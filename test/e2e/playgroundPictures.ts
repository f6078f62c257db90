import { SAVE_COMMAND } from "../../bot/surfaces/extension/commandIds.ts";
import { CHATS, openPlayground } from "../support/playground.ts";
import type { Picture } from "./pictures.ts";

const WORDS =
  "Before a difficult visit I now ring first and ask what would make it easier for them. Half the time it is the hour of the day.";

/** The chat as the README shows it, in Microsoft's own Agents Playground. */
export const playgroundPictures: Picture[] = [
  {
    name: "save-from-chat",
    take: async ({ browser, app, save }) => {
      const playground = await openPlayground(browser, app);
      const at = await playground.visit();
      await at.openChat(CHATS.group);
      await at.say(WORDS);
      await at.closeLog();
      const dialog = await at.chooseOnMessage(WORDS, SAVE_COMMAND);
      const title = dialog.getByLabel("Title").last();
      await title.fill("Ring first and ask what would make the visit easier");
      await title.blur();
      await save(at.page);
      await playground.close();
    },
  },
];
