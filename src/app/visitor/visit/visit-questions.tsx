import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { QrCode } from '../../components/qr-code/qr-code';
import { Sheet } from '../../components/sheet/sheet';
import { COMMON } from '../../words/common';
import { sayWindow, VISITOR } from '../../words/visitor';
import { CodeDigits } from '../parts/code-digits';
import type { VisitPartProps } from './visit-part-props';

interface VisitQuestionsProps extends VisitPartProps {
  readonly now: Instant;
}

/** What is asked before something is done that cannot be undone; and the pass to be printed. */
export function VisitQuestions({ page, visit, now }: VisitQuestionsProps) {
  const words = VISITOR.visit;
  if (page.asking === 'withdraw') {
    return (
      <Question
        id="visit-withdraw"
        page={page}
        title={words.withdrawTitle}
        help={words.withdrawHelp}
        confirm={words.withdrawConfirm}
        keep={words.withdrawKeep}
        busy={page.busy}
        onConfirm={page.withdraw}
      />
    );
  }
  if (page.asking === 'erase') {
    return (
      <Question
        id="visit-erase"
        page={page}
        title={words.eraseTitle}
        help={words.eraseHelp}
        confirm={words.eraseConfirm}
        busy={page.busy}
        onConfirm={page.erase}
      />
    );
  }
  if (page.asking === 'decline' && visit.status === 'awaitingHost') {
    const { declineTitle, declineHelp, declineConfirm } = words.question;
    return (
      <Question
        id="visit-decline"
        page={page}
        title={declineTitle}
        help={declineHelp}
        confirm={declineConfirm}
        busy={page.answering !== null}
        onConfirm={() => page.answer('decline')}
      />
    );
  }
  if (page.asking === 'print' && page.pass) return <PrintSheet page={page} now={now} />;
  return null;
}

interface QuestionProps extends Pick<VisitPartProps, 'page'> {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly confirm: string;
  /** What the other button says, where 取消 would be taken for the thing itself. */
  readonly keep?: string;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<void>;
}

function Question({ id, page, title, help, confirm, keep = COMMON.cancel, busy, onConfirm }: QuestionProps) {
  return (
    <Sheet
      open
      title={title}
      onClose={() => page.ask(null)}
      problem={page.problem}
      actions={
        <>
          <Button id={`${id}-cancel`} kind="tonal" text={keep} onPress={() => page.ask(null)} />
          <Button
            id={`${id}-confirm`}
            kind="danger"
            text={confirm}
            busy={busy}
            onPress={() => void onConfirm()}
          />
        </>
      }
    >
      <View className="stack">
        <Text>{help}</Text>
      </View>
    </Sheet>
  );
}

/** A pass that does not change, for whoever has no telephone; it is good for a shorter time. */
function PrintSheet({ page, now }: { readonly page: VisitPartProps['page']; readonly now: Instant }) {
  const words = VISITOR.visit;
  if (!page.pass) return null;
  const { staticText, staticWindow, code } = page.pass.pass;
  return (
    <Sheet open title={words.printTitle} onClose={() => page.ask(null)}>
      <View className="stack">
        <Text>{staticText ? words.printHelp(sayWindow(staticWindow, now)) : words.printOver}</Text>
        {staticText && <QrCode text={staticText} label={words.qrLabel} />}
        <CodeDigits code={code} />
      </View>
    </Sheet>
  );
}
