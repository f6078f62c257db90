/** Which team the tab is shown in, as its client says. It chooses what is shown first, and gives no right. */
export type PlaceRequest = { teamId: string };

/** The community of that team, where the reader may read it; nothing tells one they may not from none. */
export type PlaceView = { communityId?: string };
