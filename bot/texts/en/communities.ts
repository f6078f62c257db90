/** Communities in the settings, the teams linked to them, and letting people in. */
export const communities = {
  heading: "Communities",
  how: "Everything belongs to one community. An open one is for the whole organisation: anyone reads, and joins with one tap. A closed one is read by its members alone, also not by admins who are not in it.",
  name: "Name",
  nameHint: "In both languages where people use both, such as: Hoarding · Celcio",
  purpose: "What it is for",
  open: "Open to the whole organisation",
  openAlways: "Open to the whole organisation. The first community stays so.",
  closing:
    "Whoever is not a member reads nothing of it from now on, and cards in other chats are emptied within minutes.",
  save: "Save",
  saved: "Saved.",
  members: (n: number) => (n === 1 ? "1 member" : `${n} members`),
  closed: "closed",
  make: "Make another community",
  made: (name: string) =>
    `“${name}” is there. Next: give it a gardener under People and roles, or link a team.`,
  makeNow: "Make it",
  cancel: "Cancel",
  teams: {
    heading: "Teams linked to communities",
    how: "Whoever is in a team is a member of its community. A team you add the app to is linked to the first community, until you choose another here. Then its channels go over at once and its people within minutes: they leave the former one, unless something else made them a member there.",
    none: "The app is in no team yet. Add it to one in Teams, and it appears here.",
    unnamed: "A team without a name yet",
    people: (n: number) => (n === 1 ? "1 person" : `${n} people`),
    linkedTo: (team: string) => `${team} is linked to`,
    moved: (team: string, community: string) => `${team} is now linked to ${community}.`,
  },
  which: "Community",
  home: "The community you begin in",
  homeHow: "In the tab, in the bot, and when you save a message. You can choose another each time.",
  add: {
    heading: "Let somebody in",
    how: (community: string) =>
      `${community} is closed: only its members read it. Find colleagues by name and let them in. To take somebody out, ask an admin.`,
    find: "Name of a colleague",
    none: "Nobody of that name is in the first community yet. Ask them to open Practice Garden and join once.",
    let: (name: string) => `Let ${name} in`,
    button: "Let in",
    member: "Member",
    done: (name: string) => `${name} is a member now.`,
  },
};

export type CommunitiesTexts = typeof communities;
