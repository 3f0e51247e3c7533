/**
 * Traditional Chinese characters and their simplified ones: the 1,770 of Big5's first level that
 * Unihan's kSimplifiedVariant (Unicode 15) leads to a character of GB 2312, the first one if there
 * are several. Ascending by the traditional one; each number is the difference to the one before,
 * see `numbersIn`.
 */
const PACKED = {
  traditional:
    "G/U*,D|+V)98H4FH.+*.BFS))0<-*)13*,**//4,8</**,)/,)+/30-,)8.-8*IHK7=])-E,+5*?)6,*)+,X)<,**),;++])*7<OZ)-9GX)I+4r+l*7)d)8**,<)/4D8//*):-))K:2-,)//6;4*2)).1AI*-)+*[-6-;:*+>)/-3;,9::-314-)-)+/.3+K*+A:?*),W)X)A^)NMj)=)BF.5+)@..0[)5/W)]),)**)1)9)+*)Q7/7.*,,^)|)*/B3V)])+Y)**>*z).0+2+<0,06-U)>)*,:+*)*)1/GK*9,*34O-5*14,`+GHX))S)82H)@+/./*3*-,0+040.)12/+,,9*,>7,))****X)*,h+q*R+/9)=*.GB);G1)GC683)50+:./)0+)*+++)1..4,))*++)+01--+).).*S))E+2):?3-X+/<S))A1A*)*52443Ls)V+]+=1*M;003U*1=-0b)E*C36)+6.--=))6+<+1Q0.)4,-+08/)*0/71.4O;7*9-)/A42)+0*,.k)C0)/p)@,S)s*l)6^)F83-G*3.:4MO/6A)/H++4)*I)1../:+/13)8.91,58*:++,-/-)1,0+*,.+-*124;/3)Af)={)P84,+NG522/++///0*7+3:5,0:MA4-Ab),DE6)1B0*+*)*)-|*e)-L)-)b)+255--.Z)>d)-1-.9+x)Z)*.6.;0,:/++,+*+)2F>2J*+*)++})95*i)773;=})T)c)9*F50G35,))|)6)@,,+61f)+?7+74));)/*g)),)32)*+T)y)/BL,Y),-C-L9+*0:)-1;)4*,l)P)1?***)))***+,)**)))-7))).+,***2-.++),*1)).06,1***2)+))*,*)*))0+0.))+)*+-)+++*-*5)).)2*)-0++)+**,)-*)4*)-,+0))*..+)7+,)*.t+3,L-*6++FQOZ*09)*)+).)/~*+K6=@-0-J.1<))2,*1*-1:5)))x)53.m)T)t)@i)44-q)@+J1<679OF,3KN7*0e))+E/+:+97,80-7)4)+)7;:>.)+0g+3x)9:N,A5L++12B,6--@0*j)T):),D2S).+C2,.-+<-,,+8,*.0++]),2)-****+*)*+**,*-+,+*,).-2,).+**)++*)))*)))11*-),,+*,*)*)))**.*,++++*+***-,-)2),*)+*+))****))*.,*/***+0+)58-)1))*7,),+.+20)+.S,.*DO2)*))-)))))++))*))+))*))))))*)*/))1**))))*,*)/.)))0+*+*,+),x*,7b)W)LI6)>7))*,*61>2)))-*/,A+)*-.)0))).)))).)+)-,-++)+*),,).3*n)/))+k)I,27A+.),+**11-)**-+++-)c*<1=.+,<})*5)<),.-/)),.,*4<,+)+)1-9+)),)))-,,,.+)1<+--4*+*,4,/,,)-,*3:..0,04-+)).*,*++),+=*//2/,-1,04*22**+8--,.),)**)*,=.=;+,)*+*266+5*--)))u-1*).*+)*))),1*))+),,23**)),,)).-)q)V)-.5+--5,/.5*/+,+83+*)*,)71T)>-*,<2*O?C*++*)/1G,*))*)***,))),),-+1+/))*3.))),-++/*,,))`)/**+.0?//)+*+*0))-*,)*.)-*)++/>).,1--*w)))+*)57))+,***+3,6*50+:-//*+*00*+),++-n)H+**@@/50+*2E2*=0BA)*):1)4-4)=8.:0,2+33*)0@)k*,2)*8+4.0+*;,:4+)1*.?N-69,6<)H)+T*,+)B6,4//1:24+FG>)/2+**+,*.->+,0",
  simplified:
    "m)fj,/kf,{)t.W^,dh*ov.u1{k4Tl4r-X1{4x/T1r*5b.)t-Ts.Ys.9St*}Gse+b4f7X5{4X5j9l2i2d2V0AT1S3z2Z+p0}0u*sh+v^+q8n:w0r0u0v8KV)[*]PlPcj+Yh+i)Pv*=5l1V3f)i+r)r)9}+p+s)PE]-;5})jt4nu4@COn,~~.w|.@Rs)X)-p*`l)wv)[-a)s*X+|Y:`T:j/e3[|)W*md)b:X.r4x7]+m-Z2T=s8t4{x)mS*e+W,n9VAo6|4u*k:~V+n}*a.]C}<wu)]]*i0y-l0jC^>|0@95Z)7`)Z[+lU+q+`*][)av)|Y+c)vW4u}3}~-nX.`a)|W)s,h+f0g0a+h+dU)}W)X,T)h*x)*p:8YL]Jz`,]V/lv*:o)p)5Jt*u+e,n0V*v-}/m-h5m))h.X*Z-W-Y6m,g,,l2B0T+b*{*b)i)fu*tv*b)-z,Vy+mx++.n*T)KJX)f)q)7SS+sU+._+f+o+h+x.S/T1|/X*v,d2~*.8T)*W)W*h)^)W*Z+ph+]j+yT+B6-,4ST+TV+bV+h)JhU+i[+F]))O<{n+bl+UY+hZ+}n,uo,tv)xu)3S2}w0Tt0h/b|6Uw64)zz,nu,q2e-t-f^*_^*c5m*2f-k-S3Yn2vS3f8W4n1y{+pY,j*f-~/t[)|X)U0_>rN-u2x2p=S0_2T5|,Z4g=9y)p,Y.`l0qt0~X,UY,j*U.j)z|4a~4j-g3w*r*v2m2}0t4o+u2T.i5_,`6Y9m*n+d+S<g2)Z+t-m1d1lq,[t,_,y/f+[+8X5f+j7gC^-V/{DTCr=0X5r*<v5W6[+7Ue3]y7uw,q)Qav)qs)T)0`e.rh.}+EZ)*wX,tV,X*z[-ZY-r*{+Z0^,wn.d0~u5uU6jZ/y0p0d/k+Ye*rd*x,-DV0X+j0{_/hT/Ss/xr/u)}7W/*s]/aS/^>b9q,|.T4`2}+10z5]?u3Y=0Y,V9yY.ZV.t?m?t?XG[3v9|4s7y2{/dAh1xBm|3Vi3-+ZU,{h*h_+Vd+</@Dr)eZ)_}+{[-AW*d*D6:hb/pg/qg/.re/e1[+|j/Tj/Y+l8Y1d,br/_r/~+4fn/fc/{c/qf/b:|9|T)YIn3^B^1V16j1b={7X-q,x,d1f+2UDc<v+W6X2k,h,|,w4V1h-:}5d;ll.bg.m+c7x,q,m,f,|1u4b-_1{E|Ix+cGf.].u+]F{=},x,~:~h1Ltj.aS+o)j*Z*s,V^-~W-]*n+m-0S*|_-|f-`,D.U*T,m*p*hh1xy1lX.fQUX/y)sq,sp,Gv*l*r)y)k*n*-sV/pV/Cnp,cn,T,n[1We1{*Ap.i)m)e)t,s],zg,;r2`1>U.},v0Z+c)vm2,cV0{m*mY.u+iX.v`1ud1[)Ce+u*Eo-~-u+b+f.V,=T/2r)M~*~l1un1e2{3u)7cc/hc/6]w1i`5mh6gZ*v|0FV+sc3s`3Yq+Tm+V+Yo,cq,t*Z)U-R[.p/g+m+m.t*0}*Y:?9^Y/`Z/d+t*k+fH{Db+^+m+o)oU-^S-e*~h0ed0z+j*ao*cj*`r+kp+])P9EZ)n)^,j*9<s)o)V~)S.nX*n+W,m-z)|)u+t)V*TY0__0f-a1X4f0b+Z~2y^3c)U)0Z?<5./)04D3<C**6IH;B@/)08+*//4:<:7++)5Bki5di56IPS)W*JC5++<j+e/t+f+n*FA1<@T>~<])+W+g+240+-CX,`,[+Z+xJYBXe):X,[,9,.gS4dS4@d-a-)IHVl0ai0Df*)2w,v,)V,DH^)Z>ir)SW)s,Z)x*k*d*8l~/gx/l,[S.i~8XU3X)cj/}i/=})ULVh6V)Tr5q_3`e9v~-T)T|2sy2<<d]4c]4n*z*c+y)^-+y+v+^,p-0w+[.e0a+4s)x)S.`+g,s)jV6`m)To)hP]Nsk.xw/)~*._e5ji5dp5~u5pZ2VX2k+o.fY5iY5p2}x6Xy6g]5[u1_[+a/k)k0a/th+Xl+jd5on5[)Z4;Y1d:l0X{3^S4o>U2`1_[6Sn6eDe3tB`-+qF{)iGjE}Iti6eT6Y|3wk4=f|5ci)Tp7y,T*+X/{.ZDwOe**T,_.T)]1t)x+/g*Y,~u0bh-i<sY7V)h)h,ii*Wn9gz)o^5l*bZ8bS8V+X-U/]*T+U[5{h5.**8vc8oc845)3a)8p<*+D7*+6-*2:-4098)3J36rk0ck0:-6=*8t`7ta7*C,H7,)728*A,{S6xw)kX4q+QN-)MJ*.*2-,B-:;B5*,,97Mk)h+_+BD=)4.q,t,Ap+t*m)/`)J6*_:U:D>-,d-]-*/>,/u,_-k.k)z,+00o,n)^.yi3TU3]9ek7sl7W-l.S)}Z5Xe0nc4`^2*|Z/**.)</,*2?>LG29}c9id9,16-,7H)+4)3+@,|r5^s5)2)Z*_S8zS8])n)+u)<0)T*Y*-8+.*f)>F4N)T)|D~?RK[,x)c*{*{+Im*T--s)z*i)j0**xW9{W9,,,2+0463*4[_4__4;>81,,--*[)o)+0-6jt+WZ.n{1)z)W*[)_)|)q)xy8bz8B+wZ9ng)qv7[)2-=99g)b.],8i*u)n)d)c+o+Y/>HJ]*U.Qb.fc:}c:t)z*S))U*ti:ao:v[9t]9Dxk*uk*m+k]9a~9),->/.2:-6)1H5C})E2PQ8))l)W*,9EN)`)a+/<[)623>~h+di+r)~*GJ7T*[*},|,5;8W*k.ot6tz632BW+|*t-g-?6*9V)Zk+[i+t*90962Go.k/Hr+c+h/w/9>1Jg,^,0c,j*m)*s,|,3O~?a=Z*q*U0q))+~/BBc)|EkCY0l1s1T*v)w,e@Z{9sq:z,**.~[7`]7-,(,*.<)j_:i_:3.*6:cz4Ty4o)*/4).|)f}:~~:qu)Wn7hg9@h))P+MOV)b*n)g+t)w)d+Z-bi:qi:hi,lT6{k:ZZ5c[7dV2gT0d~;Wr2`c1.Cr*Ss2Vu2aU.zU.g{7Ss/^i)`t.`{:r|:l**,.:nm:ms:**,***4,50+8)4-6ek9Yk9<?>+4*2-,)Yb7eb7Wv/]v/p)u)V}5[}5j)e+0ZV;{<Zl;,.4`..,,**4+))<,1W|;T|;@+yj<qp5gy.QT)*:18)^)m.s)y-h2*XY<[Y<,)08,/23+41J)):/4</6Y}.~|.6sS.rS.Z*H.8r~7X~7s)]*`*^)zY/p]/XX/Zu5nz<Wp;`g-`T/Tk.zFwv6We5Xg)e{*+d62+D66;>>-02</2A])+@+~)h*-,6),r+j*u*|:*rW=yW=)6-F+92+L+4,)2..16mc/id/3:U+Jr*-5Bg*^s<w7oz1p;W^3g_>LbT*e^<b`>2gt4jq0s`;uZ*pd=eh=V)x~7UU88/*^h=gh=,),*Br~9u~92",
};

/** Where both rows begin: the first of the unified ideographs. */
const FIRST = 0x4e00;

/** A digit that ends its number is at this place or before it. */
const LAST_DIGITS = 43;

/** Digits of base 43, the lowest first, as characters from `(` on without the backslash. */
function numbersIn(packed: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (const character of packed) {
    const code = character.charCodeAt(0) - 40;
    const digit = code > 52 ? code - 1 : code;
    number += (digit % LAST_DIGITS) * scale;
    scale *= LAST_DIGITS;
    if (digit >= LAST_DIGITS) continue;
    numbers.push(number);
    number = 0;
    scale = 1;
  }
  return numbers;
}

/** Even numbers stand for 0, 1, 2 …, odd ones for -1, -2 … */
const signed = (number: number) => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);

function sums(differences: readonly number[]): string[] {
  let sum = FIRST;
  return differences.map((difference) => {
    sum += difference;
    return String.fromCharCode(sum);
  });
}

const traditional = sums(numbersIn(PACKED.traditional));
const simplified = sums(numbersIn(PACKED.simplified).map(signed));

/** Each traditional character with its simplified one; no simplified one is among the traditional. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  traditional.map((character, place) => [character, simplified[place] ?? character]),
);

/** The simplified code of a traditional one, from `FIRST` on; 0 of all others. */
const codes = new Uint16Array(0x9fff - FIRST);
for (const [from, to] of SIMPLIFIED) codes[from.charCodeAt(0) - FIRST] = to.charCodeAt(0);

/**
 * A text in simplified characters; of the same length. Character by character, as a comparison
 * needs it and no reader would want it: 乾坤 becomes 干坤.
 */
export function simplify(text: string): string {
  let simple = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - FIRST;
    const code = place >= 0 && place < codes.length ? codes[place] : 0;
    if (!code) continue;
    simple += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
