/** Chinese words before the names of those who wrote. */
export const WRITER_ROLES =
  "(?:本报|本网|本刊|本社|特约|特派|见习|实习|首席|资深|全媒体|融媒体|驻[\\p{sc=Han}]{1,5}|[\\p{sc=Han}]{2,8}(?:报|网|社|刊|台|新闻|客户端|日报|晚报))?\\s*(?:记者(?!从|在|了解|获悉|看到|注意|发现|采访|日前|近日|昨|今)组?|記者|通讯员|通訊員|实习生|评论员|特约撰稿人?|撰稿人?|撰文|采写|執筆|执笔|供稿人?|投稿人?|编译|編譯|作者(?!简介|介绍|其他|专栏|文章|观点|单位|授权|系|为|认为|按)|著者|笔者|原作者|文字)";

/** Short marks before a writer's name: only where a line or a bracket begins. */
export const WRITER_MARKS =
  "(?:文\\s*[/／、&]\\s*图|图\\s*[/／、&]\\s*文)(?=[\\s:：/|｜])|(?:图文|文)\\s*[/／|｜丨:：＝]|[□■◎●○◇◆]|(?:文字|撰文)\\s*[/／|｜丨:：]";

/** Roles that end a row of writers' names, without names of interest after them. */
export const OTHER_ROLES =
  "摄影报道|摄影|摄像|供图|制图|绘图|图片|图源|图|摄|综合报道|联合报道|报道|报导|通讯|整理|发自|来电|电|讯|责任编辑|责编|编辑|校对|审核|来源|稿源|出处|时间|日期|发布|发表|点击|浏览|阅读|评论|字号|字体|打印|关闭|收藏|分享|订阅|关注|编者按";

/** Chinese words before the name of the editor in charge. */
export const EDITOR_ROLES = "(?:责任编辑|責任編輯|责编|本文编辑|网络编辑|值班编辑|编辑|編輯)";

/** What stands for no one in particular. */
export const NO_ONE =
  /^(?:admin\w*|administrator|root|webmaster|editor|editors|user|guest|anonymous|unknown|staff|author|null|undefined|none|system|test|小编|编辑|记者|作者|佚名|未知|不详|无名|匿名|网络|网友|互联网|原创|转载|本站|本网|管理员|站长|未知作者|网络整理|系统管理员|copyright|超级管理员|匿名用户|gly)$/i;
