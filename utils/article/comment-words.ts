import { LETTER, SIGNS } from "./letters";

/** Whose comments, or what to do with them. */
export const READERS =
  "(?:网友|[最更][新多]|热门|全部|所有|发表|用户|读者|精彩|查看|参与|我[要来]|暂无|文章|写)";
/** A quick test that spares most lines the next one. */
export const MAYBE_COMMENTS =
  /[评評跟留]|comment|respon|repl|thought|réflex|gedanke|discussion|komment|coment|комментари|コメント|댓글|نظر|تعليق/;
/** The heading of the readers' comments, and nothing else in its line. */
export const COMMENTS =
  `^[\\s${SIGNS}\\d]*[条个]?(?:` +
  `${READERS}{0,2}(?:[评評][论論]|跟[贴帖]|留言)(?:一下|列表|区)?|` +
  '(?:all |reader |user |show |view )*(?:comments?|responses|replies|(?<=\\d )(?:thoughts? on|réflexions? sur|gedanken? zu) [«„“‘"].*)|' +
  "leave a (?:reply|comment)|(?:add|post|write|submit) (?:(?:a|your) )?comment|join the (?:conversation|discussion)|" +
  `kommentare?|commentaires?|coment[aá]rios?|commenti|комментари${LETTER}*|コメント|댓글|نظر(?:ات|ها)?(?: شما)?|(?:ال)?تعليقات` +
  `)[\\s${SIGNS}\\d]*(?:条|人参与)?$`;
