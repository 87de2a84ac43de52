/** Words that belong to the components themselves, mostly for screen readers. */
export const COMPONENT_WORDS = {
  back: '返回',
  close: '关闭',
  busy: '，正在提交',
  loading: '正在加载',
  retry: '重试',
  underReview: '审核中',
  addPhoto: '添加照片',
  photo: (number: number) => `第 ${number} 张照片`,
  removePhoto: (number: number) => `删除第 ${number} 张照片`,
  stars: (score: number) => `${score} 星`,
  seals: { present: '，已写', missing: '，还差', notNeeded: '，此时不需要' },
  moreRows: '再看一些',
  nextRows: '看后面的',
  earlierRows: '看前面的',
  floor: (floor: string) => `${floor} 层`,
} as const;
