/**
 * Which process of the installation sends announcements. The holder renews it; another takes it once it has seen the same
 * version for long enough, which needs no clock that two machines agree on. Without a holder it is free.
 */
export type DispatchLease = {
  type: "dispatch";
  id: "dispatch";
  scope: "dispatch";
  /** Random, made by each process at its start. */
  holder?: string;
  /** Messages sent a second, of late. */
  rate: number;
  createdAt: string;
  updatedAt: string;
};
