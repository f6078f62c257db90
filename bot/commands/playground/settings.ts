import people from "../../data/samplePeople.json" with { type: "json" };

/** The name the Playground looks for in its working folder. */
export const SETTINGS_FILE = ".m365agentsplayground.yml";

/** Conversations the Playground shows. Ids have the form Teams gives them. */
export const CONVERSATIONS = {
  personal: { id: "19:personal-practice-garden@unq.gbl.spaces" },
  groupChat: { id: "19:7c1d5b8e3f0a4926a1e8d47b60c2f935@thread.v2", name: "Adults duty team" },
  team: { id: "19:5e9a1c7f2b8d4f30a6c4e81d73b2f069@thread.tacv2", name: "Adult social care" },
  channel: { id: "19:a27f4d93c6b84e15b0d93e7c58f1a642@thread.tacv2", name: "Practice questions" },
};

/**
 * The Playground's settings: the sample people as its users, the first of them as the one who is using it.
 * Its file is YAML, which any JSON is; its schema allows no field beyond these, and five users at most.
 */
export function playgroundSettings(): string {
  const [me, ...others] = people.people.map(playgroundUser);
  return JSON.stringify(
    {
      version: "0.1.1",
      tenantId: people.tenantId,
      bot: people.bot,
      currentUser: me,
      users: others,
      personalChat: CONVERSATIONS.personal,
      groupChat: CONVERSATIONS.groupChat,
      team: {
        ...CONVERSATIONS.team,
        aadGroupId: "6f2d8b51-9c07-4e3a-8d46-b1a5e9c30f72",
        channels: [CONVERSATIONS.channel],
      },
    },
    null,
    2,
  );
}

function playgroundUser(person: (typeof people.people)[number]) {
  const [givenName = person.name, ...rest] = person.name.split(" ");
  const surname = rest.join(" ");
  const address = `${givenName}.${surname}@practice-garden.example`.toLowerCase();
  return {
    id: person.id,
    name: person.name,
    // The Playground's own spelling.
    userPrincipleName: address,
    aadObjectId: person.id,
    givenName,
    surname,
    email: address,
  };
}
