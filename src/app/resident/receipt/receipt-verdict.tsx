import { NextStep } from '../../components/next-step/next-step';
import { Notice } from '../../components/notice/notice';
import { RESIDENT } from '../../words/resident';

interface ReceiptVerdictProps {
  readonly intact: boolean;
  /** The first step that no longer fits; null when it cannot be told. */
  readonly brokenAt: number | null;
}

/** Whether everything is as it was written down. */
export function ReceiptVerdict({ intact, brokenAt }: ReceiptVerdictProps) {
  const words = RESIDENT.receipt;
  if (intact) return <NextStep label={words.title} what={words.intact} who={words.intactHelp} />;
  return (
    <Notice
      tone="red"
      title={words.broken}
      help={brokenAt === null ? words.brokenUnknown : words.brokenHelp(brokenAt)}
    />
  );
}
