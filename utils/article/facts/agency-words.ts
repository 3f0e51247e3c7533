/** News agencies, as papers credit them in every language. */
const NAMES =
  "(?:The )?Associated Press|AFP(?:=時事)?|AP|AAP|ANSA|ANP|APA|Bloomberg|Belga|DHA|[Dd]pa(?:-AFX)?|E(?:FE|fe)|Europa Press|Lusa|Télam|DyN|Notimex|MTI|NTB|Ritzau|SDA|ČTK|[İI]HA|PA(?: Media)?|PAP|PTI|Reuters|UPI|Xinhua|Anadolu|ТАСС|РИА Новости|Интерфакс|رويترز|أ ?ف ?ب|ロイター|共同(?:通信)?|時事(?:通信)?|연합뉴스|뉴시스";

/** A name of nothing but an agency. */
export const AGENCY = new RegExp(`^(?:${NAMES})$`, "u");

/** "avec AFP", "/ CITY, (DHA)", "ile/dpa": an agency that ends a line of credits. */
export const CREDITED = new RegExp(
  `(?:^|[,/(（[|·•–—-]\\s*|[配발][信신]\\s*|(?:^|[\\s(])(?:[Aa]vec|[Ww]ith|[Mm]it|[Cc]o[mn]|[Mm]ed|[Mm]et|[Ff]rom|and|und|et|y|e)\\s+(?:(?:informa[a-zçõó]+|material|agencies)\\s+d[a-z]+\\s+)?(?:l[’'])?)(${NAMES}|(?<=^[Cc]o[mn] informa[a-zçõó]+ d[a-z]+ )Ag[eê]n[cz]ia [A-ZÉ][^\\s.]+(?=$))(?:\\s*[/,&]\\s*[\\w. ]{2,20})?[\\s)）\\]./]*$`,
  "u",
);

/** "PARIS, May 2 (Reuters) -", "Berlin (dpa)", "(서울=연합뉴스)", 【パリ共同】, "МОСКВА, 2 мая — ТАСС.": how a text begins. */
export const FILED_BY = new RegExp(
  `^(?:[^()（）。]{2,40}[(（]|[(（[][가-힣]{2,5}=|[【［[][^】］\\]]{2,16}|[А-ЯЁ -]{4,20}, \\d.{3,9} [-–—] )(${NAMES})(?:[)）】］\\].]|/)`,
  "u",
);
