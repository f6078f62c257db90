import { plural } from "../language.ts";

/** What the bot says on its own account: short, kind, with one thing to do. */
export const messages = {
  consent: {
    heading: "May we name you?",
    text: (community: string) =>
      `A colleague saved something you wrote in a chat as practice knowledge in ${community}. Your name is not on it. How would you like it?`,
    later: "You can change your mind at any time: open “Waiting for me” in Practice Garden.",
    named: "Happy to be named",
    unnamed: "Keep me unnamed",
    remove: "Please remove it",
    answered: {
      named: "Thank you. Your name is on it now.",
      unnamed: "Thank you. It stays without your name.",
      remove: "Done. Your words are taken out, here and in every copy we hold.",
    },
  },
  reword: (title: string) => `A gardener asks you to put something another way: ${title}`,
  rewordWish: (wording: string) => `They suggest: ${wording}`,
  held: (title: string) =>
    `Only you and the gardeners can see this for now, while somebody reads it again: ${title}. Nothing is lost.`,
  restored: (title: string) => `Everyone can see this again: ${title}. Thank you for your patience.`,
  removed: "A gardener took out something you wrote, because a person could have been recognised by it.",
  released: (title: string) =>
    `Two admins opened who wrote this, because somebody may be at risk of harm: ${title}. They will speak to you.`,
  news: (title: string, perspectives: number) =>
    `${plural("en", perspectives, { one: "There is # perspective", other: "There are # perspectives" })} on: ${title}`,
  gone: "This is no longer here.",
  open: "Open",
};
