import type { PersonId } from "../domain/ids.ts";

/** Who is at the door, as proved by a token or an authenticated activity. */
export type Caller = {
  personId: PersonId;
  /** What Teams calls them, where it says; for showing only. */
  name?: string;
  /** What their client speaks, a BCP 47 tag. */
  locale?: string;
  /** IANA time zone of their client. */
  timeZone?: string;
};

/** Tells who holds the credential of a request to the API. */
export interface Identity {
  /** @throws PracticeError `not-signed-in`, or `not-from-here` for another organisation or a guest. */
  whoIs(authorization: string | undefined): Promise<Caller>;
}
