/** What the community an installation begins with is called until an admin says otherwise: everybody's, so in both languages. */
export const FIRST_COMMUNITY_WORDS = {
  name: "Practice community · Cymuned ymarfer",
  purpose:
    "Learn from each other: ask, share what works, and find it again. Dysgu gan ein gilydd: gofyn, rhannu'r hyn sy'n gweithio, a dod o hyd iddo eto.",
};
