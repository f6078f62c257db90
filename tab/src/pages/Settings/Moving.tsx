import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { FaqView, ImportView } from "../../../../bot/contract/moving.ts";
import { useCard } from "../../components/cardLook.ts";
import { downloadBase64 } from "../../components/download.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { CommunityChoice } from "./CommunityChoice.tsx";
import { FaqReport } from "./FaqReport.tsx";
import { FileImport } from "./FileImport.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { useChosenCommunity } from "./useCommunities.ts";

const useStyles = makeStyles({ start: { justifySelf: "start" } });

/** A community taken out as a file, or brought in from one; and an FAQ that was kept elsewhere until now. */
export function Moving() {
  const styles = useStyles();
  const card = useCard();
  const { movingPage } = useKeepingTexts();
  const community = useChosenCommunity();
  const { api } = useSession();
  const taking = useMutation({
    mutationFn: async () => {
      const { name, zip } = await api.exportCommunity(community.id);
      downloadBase64(name, "application/zip", zip);
    },
  });
  return (
    <>
      <CommunityChoice chosen={community} />
      <section className={card}>
        <Subtitle2 as="h2">{movingPage.out}</Subtitle2>
        <Text>{movingPage.outHow}</Text>
        {taking.isError ? <ProblemNote error={taking.error} /> : null}
        <Button className={styles.start} disabledFocusable={taking.isPending} onClick={() => taking.mutate()}>
          {movingPage.download}
        </Button>
        <Text size={200} role="status">
          {taking.isSuccess ? movingPage.done : ""}
        </Text>
      </section>
      <FileImport<ImportView>
        heading={movingPage.in}
        how={movingPage.inHow}
        label={movingPage.choose}
        accept=".zip,application/zip"
        send={(file, preview) => api.importCommunity({ file, preview })}
        report={(report, preview) => <ImportReport report={report} preview={preview} />}
      />
      <FileImport<FaqView>
        heading={movingPage.faq}
        how={movingPage.faqHow}
        label={movingPage.chooseFaq}
        accept=".csv,text/csv"
        send={(file, preview) => api.importFaq(community.id, { file, preview })}
        report={(report) => <FaqReport report={report} />}
      />
    </>
  );
}
