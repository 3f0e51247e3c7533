import { LETTERS } from "../letters";
import { UNIT } from "./chinese-byline";
import { NO_ONE } from "./role-words";

const POSTER = new RegExp(
  `(?:^|由|楼主[:：]?|[\\s:：])\\s*(?!posted)([${LETTERS}\\d_.-]{2,16})\\s*(?:发表于|發表於|发布于|张贴|贴于|于\\s*\\d{4}(?:年|-[-\\d\\s:]+发[布表])|写于\\s*\\d{4}|@\\s*\\d{4}|(?<=^.{2,9})(?<!我)的博客)|(?:^|[\\s|])(?:发布|录入|上传)(?:[者人]?\\s*[:：]\\s*(?!\\d)(?=\\S{2,16}\\s*[|｜])|[者人]\\s*[:：]\\s*(?!\\d))([${LETTERS}\\d_.-]{2,16})(?=[\\s|｜]|$)|(?:\\d\\s+by|@\\s*\\d[\\d\\s:-]+)\\s+([${LETTERS}\\d_.-]{2,20})(?=\\s|$)`,
  "u",
);

const NO_POSTER = /^(?:\d+|[本首最该此].{1,2}|楼主|沙发|板凳|地板|文章|作者|随笔|日志|发表|时间)$/;

/**
 * Who posted a forum's or a blog's text.
 *
 * posterName("海边人 发表于 2005-9-15 11:46:00") // => ["海边人"]
 */
export function posterName(text: string): string[] {
  if (text.length > 100 || text.endsWith("。")) return [];
  const match = POSTER.exec(text);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  const who = name?.replace(/^(?:本[贴帖文]?)?由|(?:发表|张贴|发布)$/g, "") ?? "";
  return who.length < 2 || [NO_ONE, NO_POSTER, UNIT].some((each) => each.test(who)) ? [] : [who];
}

/**
 * Whose card stands beside a forum's post: the name that rank, posts and the like are told below.
 *
 * memberName("海边人", "级别: 侠客") // => ["海边人"]
 */
export function memberName(text: string, next = ""): string[] {
  return MEMBER.test(text) && CARD.test(next) && !NO_ONE.test(text) ? [text] : [];
}

export const MEMBER = new RegExp(`^[${LETTERS}\\d_.-]{2,16}$`, "u");
const CARD = /^(?:用户)?(?:级别|等级|头衔|组|精华|[发帖][帖子]|威望|积分|注册时间)\s*[:：]/;
