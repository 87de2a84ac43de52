import { completeReply } from './complete-reply';
import { MOMENTS, type Moment } from './moments';

/** A ready sentence for a moment, with named blanks (`{time}`). Its `id` is stable: sent replies refer to it. */
export interface ReplyTemplate {
  readonly id: string;
  readonly moment: Moment;
  readonly text: string;
}

/**
 * Sentences by moment. The first of each is the one that is offered first: the standard's own where it gives one.
 * Each says what happens next and, where something is promised, by when: `{time}` takes a date and a time, never a
 * number of hours. `{resident}` takes the words of address (`addressOf`).
 */
const TEXTS: Readonly<Record<Moment, readonly string[]>> = {
  // TEN-3; TEL-2; the second of TEL-2 names the community, too.
  greeting: [
    '您好，请问有什么可以帮到您？',
    '您好，{company}{staff}为您服务，请问有什么可以帮到您？',
    '{resident}您好，{company}{community}{staff}为您服务，请问有什么可以帮到您？',
  ],
  // DESK-4
  acknowledgement: [
    '{resident}您好，您说的「{matter}」已经收到，我这就为您安排，{time} 前给您答复。请您放心，谢谢。',
    '{resident}您好，「{matter}」我已经记下来了，接下来会交给{department}处理，{time} 前告诉您安排结果。谢谢您及时告诉我们。',
    '{resident}您好，谢谢您联系我们。您的「{matter}」已经受理，由我{staff}为您跟进，{time} 前一定给您回音。',
  ],
  // TEL-1
  lateApology: [
    '您好，对不起，让您久等了。我是{staff}，现在就为您处理。',
    '{resident}您好，刚才没能及时回复您，实在抱歉。您的「{matter}」我已经看到，马上为您处理。',
  ],
  // DESK-7
  pleaseWait: [
    '您好，请您先坐一会儿，您前面还有{ahead}位，很快就轮到您。',
    '{resident}您好，已经看到您了。现在咨询的住户比较多，请您稍等，您前面还有{ahead}位，{time} 前就为您办理，谢谢您的耐心。',
    '{resident}您好，您的「{matter}」我们已经收到，前台马上就来看，请您稍等片刻，谢谢。',
    '{resident}您好，您的「{matter}」我们已经收到。现在咨询的住户比较多，您排在第 {turn} 位，请您稍候，轮到您就马上为您办理，谢谢您的耐心。',
  ],
  // TEN-4
  checking: [
    '对不起，请您稍等，我了解一下再回复您。',
    '对不起，这件事我需要向{department}核实清楚，请您稍等，{time} 前给您准确的答复。',
  ],
  // TEL-4
  restate: [
    '跟您核对一下：{room}，{resident}，您说的是「{matter}」。请问我记得对吗？',
    '请允许我重复一遍：您住在{room}，需要我们处理的是「{matter}」。您看对吗？确认后我马上安排，{time} 前给您答复。',
  ],
  // DESK-2
  askBack: [
    '为了一次把事情办好，想请您再告诉我一点：{question}？您一回复我就接着办，谢谢您。',
    '{resident}，谢谢您的说明。还有一点想向您请教，请问{question}？您回复后，我会在{time} 前给您安排。',
  ],
  // DESK-5
  dispatched: [
    '{resident}您好，您的「{matter}」已经交给{department}，{technician}会在{time} 前到，来之前会先给您打电话，请您保持电话畅通。',
    '{resident}您好，「{matter}」已经派单，由{department}负责，{time} 前上门。如果这个时间不方便，请您直接在这里告诉我，我来为您改。',
  ],
  // DESK-5, for what needs no visit
  entrusted: [
    '{resident}您好，您的「{matter}」已经交给{department}，{time} 前给您答复，请您放心。',
    '{resident}您好，「{matter}」由{department}为您办理，{time} 前告诉您结果。还有要补充的，请您直接在这里写给我们。',
  ],
  progress: [
    '{resident}您好，跟您说一下「{matter}」的进展：{progress}。接下来的结果我会在{time} 前告诉您，谢谢您的耐心等待。',
    '{resident}您好，{department}正在处理您的「{matter}」，目前{progress}，预计 {time} 前完成。谢谢您的理解。',
  ],
  onHold: [
    '{resident}，对不起，「{matter}」因为{reason}需要先停一下，{time} 前我会告诉您最新进展，请您放心。',
    '非常抱歉，「{matter}」暂时没能处理完，原因是{reason}。{time} 前我会再给您回复，给您添麻烦了，请您多谅解。',
  ],
  // DESK-6
  handled: [
    '{resident}您好，您的「{matter}」已经处理完毕：{result}。请您方便时看一看，我们会在{time} 前给您回访，您也可以直接在这里确认。',
    '{resident}您好，{technician}已经把「{matter}」处理好了。请您确认一下是不是都解决了；如果还有不妥，告诉我们，我们马上再来。',
  ],
  callbackOpening: [
    '{resident}您好，我是{community}的{staff}。您的「{matter}」已经处理完毕，想听听您的意见，请问现在方便吗？',
    '您好，请问是{resident}吗？这里是{company}，我是{staff}。想跟您确认一下「{matter}」办得怎么样，只占用您一分钟。',
  ],
  // DESK-9, TEN-6
  closed: [
    '谢谢您的确认，「{matter}」就为您办结了。如果又有问题，{time} 前您都可以在这里重新打开。祝您生活愉快，再见！',
    '{resident}，感谢您的信任，「{matter}」已经办结。欢迎您为这次服务打分。祝您和家人一切都好，再见！',
  ],
  notSatisfied: [
    '{resident}，对不起，这次没有让您满意。您说的「{reason}」我已经记下，马上重新安排，{time} 前告诉您新的时间，请您再给我们一次机会。',
    '非常抱歉，给您添麻烦了。「{matter}」会重新安排{department}处理，请您相信我们，{time} 前我亲自回复您。',
  ],
  unreached: [
    '{resident}您好，刚才给您打电话没能接通。关于「{matter}」的处理结果，请您方便时在这里告诉我们；我们也会在{time} 以后再给您打一次。',
    '{resident}您好，「{matter}」已经处理完毕，想请您确认，但没能联系上您。请您看到后回复一句，或者拨打{phone}，谢谢。',
  ],
  // TEN-6
  withdrawn: [
    '「{matter}」已经为您撤回，谢谢您告诉我们。以后有需要，请随时找我们，再见！',
    '{resident}，「{matter}」已经撤回了。谢谢您，祝您生活愉快，再见！',
  ],
  // DESK-3
  assisted: [
    '很高兴能帮到您，「{matter}」就先这样为您安排。谢谢您的信任，再见！',
    '{resident}，「{matter}」虽然不归物业办理，需要的信息我都为您查好了：{result}。谢谢您来找我们，祝您一切顺利！',
  ],
  reopened: [
    '{resident}您好，对不起，「{matter}」又给您添麻烦了。我们已经重新受理，{time} 前给您新的安排。',
    '{resident}您好，您重新打开的「{matter}」已经收到，很抱歉上次没有彻底解决。这次由{staff}全程跟进，{time} 前给您答复。',
  ],
  // TEN-7
  thanks: [
    '谢谢您的好建议，我们已经认真记下，会好好用起来。',
    '{resident}您好，感谢您为{community}着想。您的建议「{matter}」我们已经转给{department}，谢谢您。',
  ],
  // TEL-5
  anythingElse: ['请问还有其他可以帮到您的吗？', '{resident}，请问还有什么是我可以为您做的吗？'],
  // TEN-5
  farewellCounter: ['请慢走。', '{resident}，谢谢您过来，请慢走，路上注意安全。'],
  // TEL-6
  farewellPhone: ['感谢您的来电，祝您生活愉快！', '{resident}，谢谢您的来电，有事随时找我们，再见！'],
  farewellApp: [
    '谢谢您，祝您生活愉快，再见！',
    '{resident}，感谢您的留言，我们一直在这里。祝您和家人平安顺心，再见！',
  ],
  // HOURS-2
  outsideHours: [
    '您好，服务窗口现在已经休息，{time} 开放。您的「{matter}」我们已经记下，开放后就为您办理。遇到紧急情况请直接拨打{phone}，随时有人接听。',
    '{resident}您好，谢谢您的留言。现在不在服务时间，对不起，要请您等到 {time}，窗口一开放我们就回复您。遇到紧急情况请拨打{phone}。',
  ],
  // CRISIS-1 in courteous words
  emergency: [
    '{resident}您好，您报的「{matter}」已经作为紧急情况处理，值班人员正在赶来，{time} 前到。请您先注意安全，有变化请马上拨打{phone}。',
    '您好，「{matter}」已经收到，{technician}已经出发，{time} 前到达{room}。请您不要着急，保护好自己和家人，我会一直和您保持联系。',
  ],
};

/** Every seeded template, by moment. @standard TEN-3 TEN-4 TEN-5 TEN-7 DESK-7 TEL-2 TEL-5 TEL-6 HOURS-2 */
export const REPLY_TEMPLATES: readonly ReplyTemplate[] = MOMENTS.flatMap((moment) =>
  TEXTS[moment].map((text, index) => ({ id: `${moment}-${index + 1}`, moment, text })),
);

/**
 * The templates for a moment, the preferred one first. With `late`, each begins with an apology, after its greeting: a late
 * first answer apologises by itself.
 *
 * @standard TEL-1
 */
export function templatesFor(
  moment: Moment,
  { late = false }: { readonly late?: boolean } = {},
): readonly ReplyTemplate[] {
  const templates = REPLY_TEMPLATES.filter((template) => template.moment === moment);
  if (!late) return templates;
  const occasion = { opensConversation: false, late, closesConversation: false };
  return templates.map((template) => ({ ...template, text: completeReply(template.text, occasion) }));
}
