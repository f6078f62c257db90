import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Language, SamplePerson } from "../../../bot/contract/api.ts";
import { type Api, createApi } from "../api/client.ts";
import type { Teams } from "../teams.ts";
import { chosenPerson, type Door, rememberPerson } from "./door.ts";

/** How this visit reaches the server and Teams. */
export type Session = {
  api: Api;
  teams: Teams | undefined;
  /** In local mode: the people to choose from, and which one the reader is. */
  sample: { people: SamplePerson[]; chosen: string; choose(id: string): void } | undefined;
};

const SessionContext = createContext<Session | undefined>(undefined);

/** Begins a visit. A change of sample person begins a new one: nothing of the one before stays in memory. */
export function SessionProvider(props: {
  door: Exclude<Door, { kind: "closed" }>;
  language: Language;
  children: ReactNode;
}) {
  const { door, language } = props;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(() => (door.kind === "sample" ? chosenPerson(door.people) : ""));
  const session = useMemo<Session>(() => {
    const who =
      door.kind === "teams"
        ? async () => `Bearer ${await door.teams.token()}`
        : async () => `Sample ${chosen}`;
    return {
      api: createApi(who, () => language),
      teams: door.kind === "teams" ? door.teams : undefined,
      sample:
        door.kind === "sample"
          ? {
              people: door.people,
              chosen,
              choose: (id) => {
                rememberPerson(id);
                queries.clear();
                setChosen(id);
              },
            }
          : undefined,
    };
  }, [door, chosen, language, queries]);
  return (
    <SessionContext key={chosen} value={session}>
      {props.children}
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession() outside SessionProvider");
  return session;
}
