/**
 * Words with which somebody offers what nobody may offer: gambling, prostitution, drugs, weapons, false papers, fraud; and insults
 * of the coarsest kind. Few on purpose: a resident who complains must be able to say what happened. A community adds its own.
 */
export const SCREENED_WORDS: readonly string[] = [
  // Gambling
  '网上赌场',
  '线上博彩',
  '博彩代理',
  '赌球平台',
  '六合彩特码',
  '百家乐平台',
  // Prostitution and pornography
  '上门特殊服务',
  '全套服务包夜',
  '裸聊',
  '色情网站',
  '同城约炮',
  // Drugs and weapons
  '出售冰毒',
  '代购大麻',
  '迷药出售',
  '枪支出售',
  '仿真枪批发',
  // False papers and fraud
  '办假证',
  '代开发票',
  '刷单返利',
  '信用卡套现',
  '跑分平台',
  '出售银行卡',
  // Insults
  '操你妈',
  '草你妈',
  '傻逼',
  '去死吧',
];
