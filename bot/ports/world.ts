/** The time, and waiting; injected so that tests own both. */
export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
}

/** Fresh ids and chance. */
export interface Ids {
  /** UUIDv7: sorts by the moment it was made. */
  next(): string;
  /** UUIDv4: says nothing about when. */
  random(): string;
  /** A number in [0, 1). */
  chance(): number;
}

/** Structured log. Fields carry ids, codes, counts and durations; never the text of an item, a query, a name or a token. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export type LogFields = Record<string, string | number | boolean | undefined>;
