import { Field, Link, Select, Subtitle1, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Decisions } from "./Decisions.tsx";
import { ExpectedActivity } from "./ExpectedActivity.tsx";
import { Figures } from "./Figures.tsx";
import { Plan } from "./Plan.tsx";
import { useHealthStyles } from "./useHealthStyles.ts";
import { useOverseen } from "./useOverseen.ts";

/** A practitioner's rule of how many make a community; shown where there are too few to say how many there are. */
const A_START = 100;

/** For gardeners and sponsors: how a community fares, what it lacks, and why there is it. */
export function HealthPage() {
  const styles = useHealthStyles();
  const texts = useTexts();
  const t = useHealthTexts();
  const { api } = useSession();
  const { communities, communityId, choose } = useOverseen();
  const query = useQuery({
    queryKey: ["health", communityId],
    queryFn: ({ signal }) => api.health(communityId ?? "", signal),
    enabled: communityId !== undefined,
  });
  usePageTitle(t.title);
  if (communityId === undefined)
    return (
      <div className={styles.page}>
        <PageHead heading={t.title} />
        <EmptyState
          heading={t.onlyForThose}
          how={t.onlyForThoseHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{texts.item.toKnowledge}</EmptyLink>}
        />
      </div>
    );
  const health = query.data;
  return (
    <div className={styles.page}>
      <div>
        <PageHead heading={t.title} aside={health?.name} />
        <GardenNav />
      </div>
      {communities.length > 1 ? (
        <Field className={styles.button} label={t.community}>
          <Select value={communityId} onChange={(_event, { value }) => choose(value)}>
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {health ? (
        <>
          {health.figures ? (
            <>
              <Text>{t.intro}</Text>
              <Link className={styles.button} href={addressOf({ page: "valueReport" })}>
                {t.reportLink}
              </Link>
            </>
          ) : null}
          <section className={styles.section} aria-labelledby="missing">
            <Subtitle1 as="h2" id="missing">
              {t.missing.heading}
            </Subtitle1>
            {health.missing.length === 0 ? <Text>{t.missing.nothing}</Text> : null}
            <ul className={styles.list}>
              {health.missing.map((factor) => (
                <li key={factor}>{t.missing.factors[factor]}</li>
              ))}
            </ul>
          </section>
          {health.figures ? <Figures figures={health.figures} /> : null}
          <ExpectedActivity
            key={communityId}
            members={typeof health.members === "number" ? health.members : A_START}
          />
          <Plan key={`plan ${communityId}`} communityId={communityId} health={health} />
          <Decisions key={`decisions ${communityId}`} communityId={communityId} health={health} />
          <section className={styles.section} aria-labelledby="not-measured">
            <Subtitle1 as="h2" id="not-measured">
              {t.notMeasured.heading}
            </Subtitle1>
            <ul className={styles.list}>
              {t.notMeasured.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            <Text>{t.notMeasured.byChoice}</Text>
          </section>
        </>
      ) : null}
    </div>
  );
}
