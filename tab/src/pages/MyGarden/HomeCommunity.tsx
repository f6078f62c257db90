import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";

/** The community the reader begins in, in tab and bot; nothing for readers of one alone. */
export function HomeCommunity() {
  const texts = useCommunitiesTexts();
  const { me, settle, enter } = useReader();
  const [problem, setProblem] = useState<unknown>();
  const [home] = me.communities;
  if (!home || me.communities.length < 2) return null;
  const begin = async (id: string) => {
    setProblem(undefined);
    try {
      await settle({ home: id });
      enter(id);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Field label={texts.home} hint={texts.homeHow}>
        <Select value={home.id} onChange={(_event, { value }) => void begin(value)}>
          {me.communities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {problem === undefined ? null : <ProblemNote error={problem} />}
    </>
  );
}
