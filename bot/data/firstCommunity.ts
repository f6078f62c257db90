/** What the community an installation begins with is called until an admin says otherwise. */
export const FIRST_COMMUNITY_WORDS = {
  name: "Practice community",
  purpose: "Learn from each other: ask, share what works, and find it again.",
};
