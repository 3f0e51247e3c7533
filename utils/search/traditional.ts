/**
 * Traditional Chinese characters and their simplified ones, 2,013: those of Big5's first level that
 * Unihan's kSimplifiedVariant (Unicode 15) leads to a character of GB 2312, the first one if there are
 * several; and what Unihan takes for mere variants, as 遊, 週 and Hong Kong's 裏: those that OpenCC
 * (1.4, from `t`, `tw` or `hk` to `cn`) leads from Big5's first level or to GB 2312's first, but
 * for characters of GB 2312 itself. Where the two disagree about 鉅, 諮, 逕 or 鹼, OpenCC's stands. Ascending
 * by the traditional one; each number is the difference to the one before, see `numbersIn`.
 */
const PACKED = {
  traditional:
    "G/U*,?-|+)4I98H)3F4<.+*.-=FS))0<-*)13*,**//4,1/40/))*,)/,)+/30-,)3-.-8*I/AF-7=])-E,+5*9.)*4)+*)+,X)<,**),9*++])*7<M**K,1-9)FX)I+4r+T*?,3)d)8))*,<)/4D8//*):-))9::2-,)//1-,4+..*2)).,-AI*-)+*v+^)/6-;:*+>)/-+0;,9::*+0+1/--)+*)+/.3+K*+A:?*)**W)X)A^)NMj)=)BF.5+)@..03P5/W):J,)**)1)9)+*)Q7/7.*,,^)w)-*/<.*1V)/U)+Y)**)6/**x).0+2+<0,04*-U)>)*,5-+*)*)1/G*I*7*,*.-4.<5-5*14,`+GHX))/L82H)@+/./*3*-,0+0.*,0.)12/+,,9*,9-7,))****X)*,Pk*q*R+/9)=*.GB);G1)87C68,/)50+8*./)0+)*+++)1..)*1+)))*++)+01--+)-)).*I)1)E+2):?3-.ILd)/<S))A1A*)*./2443L/l)i)+j)-)V+=1*M.5003U*1=-0Y)0E*.=36)+4*.--=))6+<+1Q0.)4,-+08/)*0/71.4O9*7*9-)/A41))+0)),.k)C0)/383I@,S)Du)5l)6^)>06))3-G*3.:4E0O/690)/5;++-/)*A0)1../:+/13)8.)81,58*:++,-/-)1,0+*,.+-*10*4;,+3)Af)=MU)P84,+NG52)1/++/.)//)*7+3:-0,*.:D1A-/-Ab),DE5))1B0*+*)*)-|*[)1-L)-)b)+25*3--.Z)15)c)-1--)9+x)/B9*.6.;0,4./*)+,+**))2-A>21A*+*)++])H95*4])773;=})T)c)9*F50G35,))QR6)@,,+61f)+<+7+74));)/*g)),)32)*)*H4y)/BH,,3N,-C-L,5+*04.)-1;),0*,^)6P)116***)))***+,)**)))-5*))).+,*))*2-.++),*1))++00.**1***1))+)))))+*)*))0+/).))+)*+-)+++*-*5)).)2*)-,,++)*)**,)-*)4*)-,+0))*..+)7)*,)*.t+3,*J-*6++@-)5DA6Z*09)*)+).)/~*+C.*6=@-0-J.1<))2,*1*-.+:5)))4*j)53.m)T)t)@i)44-q)-;+J1<6710A6F,.-KN,3*0e))+E/+:+97,80-2-)4)+)7;:>.)+0g+3x)9*8N,A1,L++120/3,6--3,1*-)*)CMT)-5),D2S).+C2,.*++<*+,,+8,*.0++]),2)-****+*)))+**,*-+,+*,))--2,).+**)++*)))*)))11*-),,+*,*)*)))***,*,++++*+***-,-)2),*)+*+))****))*)-,*/***+)/+)5-+0-)1))*+4**),+.+20)*),*v+1.*,@I.2)*))-)))))++))*))+))*))))))*)*/))1**))))*,*)/.)))0+*+*,+),)w*,7b)W)H,I2,)>7))*,*6,->2)))-*/,A+)*-.)0))).)))).)+)-,-++)+*),,).3*n)/))+k)I,26)@)+.),+**)01,))**-+++-)c*<1,9.+**<d);.*5)<),.-/)),.+)*4-3,,)*)+)1+*9+)),)))-)+,,.+)/*<+--4*+*,1+,/,**)-,*3:.++0,04-+)).*,*++)+)+31)*/,+2/,--**,0*2**02))*+8,)-,.),)**)*,=.50;+,)*+*25)6+5*--)))u-1*).*+)*))),1*))+),,)/*3))*)),,)).-)q)V)-)-5+--5,/.5*/+,+83+*)*,)71>>>-*,<2*O?C*++*)/1G,*))*)***,))),),-+1+/))**1.))),),++/*,,))+])/**+.0?//)+*+*0))-*,)*.)-*)++/,11).,*.)--*w)))+*)57))+,****)3,6*50+:-//*+*00*+),++-n)H+**@@/50+*)1E2*=0BA)*):1)4-4)=8.:0,2+33*)0@)k*,2)*8+4.0+*;,:4+)1*,*?N-6*7,6<)H)+T*,+)B6,)),.//1:24+FG>)/2+**+)+*.->+,0",
  simplified:
    "m)fj,/kf,w),t.tW,o|*SV+dh*ov.u1[i+sU1Tl4op3bv3X1{4x/T1Xa,e^,5b.)t-Ts.Ys.9St*}Gse+b4f7X5{4X5j9l2i2p,s-~q;Uz;Af2d)S3z2Z+p0}0u*sh+v^+q8n:w0r0u0h@p/KV)[*]PlP^V5yk1{g+1i)Pv*=5l1V3f)i+QGr)yi:_j:ax-bt-p+s)PE]-;5})jt4nu4@@[)On,~~.w|.@Run+Tm+)m)E4-p*)^l)wv)[-a)s*X+`]+p|6w[:k/j/e3[|)un)pl)md)b:X.r4x7]+m-Z2T=s8t4{x)mS*e+W,n9jg+fy*o6|4u*k:~V+n}*a.s]*im)U3]0p)a.io)]]*i0y-l0jCiy4^c4|0@95Z)7`)s-kZ8VX5lU+q+`*][)av)|Y+c)vW4u}3}~-zr/`m)`a)|W)s,h+f0o00n6`3h+y-^[)}W)X,m)?h*x)*p:8YL]Jz`,]V/lv*:o)p)5a)=t*u+e,n0V*v-}/m-h5m))h.X*Z-W-Y6m,g,,c,|6B0T+`~6|{6{*b)i)fu*tv*b)-z,Vy+mx++.n*T)KJX)f)q)7SS+wY+V,._+zj*an*~v+oz+h+Y)S0S/T1|/X*f*@w)d2[5[8.8T)*W)W*h)^)W*c+/ph+]j+yT+B6-v]5q]54ST+TV+bV+h)JhU+i[+`U+SV+])hn+gn+O<u)Ym+bl+Uc7Uv;}`)hZ+}n,uo,tv)xu)3S2}w0Tt0h/b|6Tz:~U,4)zz,nu,q2e-t-f^*_^*c5m*2f-k-S3Yn2vS3nR`j*gX+W4n1y{+pY,j*f-~/t[)|X)U0_>rNSo1Xo1u2x2p=S0_2T5|,Z4g=9y)|4_0Y.`l0qt0~X,UY,j*U.j)z|4a~4j-g3w*r*v2m2[5^,t4o+u2p-7i5_,`6Y9V/p1n+d+S<g2)Z+t-m1d1lq,[t,_,y/f+l-j0X.v8e8X5f+j7gC^-V/{DTCr=0X5r*<m1d?W6[+7Zh,dx,yS3]y7uw,q)Qav)qs)T)0`e._g.>jY-hZ-}+EZ)*wX,tV,X*z[-ZY-r*dU-aY-Z0^,wn.d0~u5]X/k|.en)XX,Sg)~f)je)d/p0d/k+Ye*hr*t5x,-DV0X+j0{_/hT/xi*y]2xr/u)f+e;W/*s]/aS/l2q3b9q,|.T4`2}+10z5]?u3Y=0Y,V9yY.ZV.t?m?t?XG[3v9|4s7y2{/dAh1xBm|3V{9Sf.-+ZU,{h*h_+Vd+</cc/|c/Dr)eZ)_}+({[-AW*d*D6:y/(p-pd/pg/qg/.TT0w>h+e1[+|j/1_j/fj/@sf/l8Y1d,br/_r/~+4fn/[q/t5{c/qf/b:S,|=|T)YI]8n,^B^1zd/~m/6j1W9],{7X-q,x,d1f+2UDc<v+W6X2k,S,<|,w4V1h-:}5d;ll.bg.m+c7x,q,m,f,|1u4b-_1{E|Ix+cGf.in,`h,u+]Fy?|)},x,~:~h1Ldk1nS+aS+o)j*Z*s,V^-~W-]*n+w)u+0S*|_-|f-ga)te)Ds/l/U*T,m*p*hh1p+j}1lX.aEso)UX/pa,kc,sq,er,q)Gv*l*r)y)k*kf0Zi0-sV/pV/Cnp,cn,T,n[1We1{*Ap.hs1}q1m)e)t,s],zg,;r2`1>k1h+},v0Z+c))tm2(,cV0{m*mY.nY.wU.iX.v`1ud1op/dn/f+Ce+u*Eo-~-u+ku-]r-f.i*l)=T/2r)h-n,~*~l1Vn1Fe2{3p],g_,7cc/hc/6]w1i`5|d+oV3gZ*v|0FY*Psc3s`3Yq+Tm+V+Yo,cq,t*Z)U-R[.p/g+m+m.t*0}*U>z+?9^Y/`Z/d+t*k+fH{Db+ep,Zm,m+o)oU-^S-e*~h0ed0z+j*ao*cj*`r+kp+])P9EZ)`w*qu*y+8j*9<wf4lh4o)cm-gl/S.nX*n+W,m-Vi*}j*|)u+t)ps,mq,TY0__0f-a1X4V+c-b+Z~2sj)Ys1c)U)0Th2]S3<5./)04D3<C**6IH;Bey/~y//)08+*/ot0ht04:<:7++)5Bki5di5,2IL,yo/yn/W*JC5o*l*+<j+e/Z,:Xt0rp0n*FA1<@T>}=Q])+W+g+240+-CX,`,[+Z+xJYBXe):X,[,9,.gS4w|3l*@d-a-V.U.IHVl0ai0Df*)2w,v,)V,DH^)Z>ir)SW)s,Z)x*k*s<X?8l~/gx/l,[S.i~8XU3WU3^V3cj/}i/=})ULeJ-jp5l^6h]6}a2Vd+q_3`e9v~-T)T|2sy2<<d]4c]4n*z*c+~Z4qe)lo5^-+y+v+^,p-0w+[.e0a+4s)x)S.`+g,s)no4zf)`m)To)hP]Nsk.jT5Y_)vg.)~*._e5ji5dp5~u5pZ2VX2k+o.fY5uY+s~1p2}x6Xy6g]5[u1_[+w/=gp0Sr0k0a/da2ow.Xl+jd5t,zi5[)Z4;Y1d:l0X{3^S4o>U2`1_[6Sn6eDe3tBq*m*+qF{)iGjE}Iti6eT6Y|3wk4=f|5ci)Tp7y,T*+As/{.ZDwOi.W,*T,_.T)]16]0Y.x+/g*Y,yg7r|6v_0x`-we4`m4i<j<{-ak6V)hl*|m*h,ii*Wn9gz)o^5l*bZ8bS8V+X-U/oU2fS2T+U[5n[,a`1.**8vc8oc845)3a)8p<*+D7*+6-*Tg3`g3:-4098)3J36rk0ak0*:-6=*8t`7ta7*C,H7,)728*A,{S6xw)kX4q+QN-)MJ*.*2-,(B-:;B5*,,97Mk)h+_+BD=)4|b7e^7t,Ap+t*m)/`)J6*_:~6V+D>-,d-]-*(/>,/*qa7y[7_-k.k)z,+0az6jz6e~0uy0n)^.yi3TU3]9ek7sl7W-`.4u5u6uY0ZT-Xe0nc4`h6~],a*d*|Z/**.)</,*2?>LG29}c9id9,16-,7H)+4)3+@,|r5^s5)2)Z*_S8zS8])n)+u)<0)T*Y*-8+.*f)>F4h)d*)T)|D~?]C]BKy?p;x)c*{*{+Im*T--s)Y*Hi)j0**xW9{W9,,,2+0463*4[_4__4;>81,,--*[)o)+0-6jt+WZ.n{1)z)W*[)_)|)q)xy8bz8B+wZ9ng)~d*id52~g8yg8ia1Sa199g)b.],8i*S[1v]1n)yr,iq,c+o+Y/>HJ]*U.Qb.fc:}c:Y*z+z*S)x*y*U*ta,ag,`o:ao:v[9t]9Dxk*uk*m+k]9a~9),->lz5ez5.29V)1-@1)1H573})E2PQ8)){Z7vZ7D,9EN)G?a+/<[)623>~h+[i+0r)~*G8:7T*[*},|,5;T)CW*k.ot6tz632BW+|*t-g-?6*9Zz6_{6Zk+wj+pV2UU2t*9~+[,962GU)o.V)k/Hg)Y-c+r)t-w/9(>1JgZ5SV5^,0c,j*m)*s,|,3O~?a=Z*f.W1U0q))+~/BBc)|E(kCY0l1s1T*v)w,e@Z{9sq:z,**.~[7`]7-,(,*.<)j_:i_:3.*6(02cz4u2wW5o)*/4).|)f}:~~:qu)Wn7hg9@el:|j:)P+MOV)b*n)g+t)w)d+Z-bi:qi:hi,lT6{k:ZZ5c[7dV2gT0d~;Wr2ub*Vr3.Cr*Ss2Vu2aU.zU.g{7Ss/^i)`t.`{:r|:l**,.:nm:ms:**,***4,50+8)4-6ek9Yk9<?>+,0*2-,)*[b7eb7Wv/]v/p)u)V}5[}5j)m)w)0ZV;{<Zl;,.4`..,,**4+))<,1W|;T|;@+yj<qp5gy.QT)*X}/ry2`x:18)9n)Jm.s)y-h2*XY<[Y<,)08,/23+41>4)):/4</6Y}.~|.6sS.rS.Z*H.8r~7X~7s)]*`*^)zY/p]/XX/Zu5nz<Wp;`g-`T/Tk.zFwv6We5eU:`n8e{*+d62+D66;>>-02</2A])+@+~)h*-,6),r+j*u*|:*rW=yW=)6-F+92+L+4,)2..SV*vU*6mc/id/3w*_+U+Jr*-5Bg*^s<w7b}1c>W^3g_>LbT*(se5te5e^<b`>2gt4jq0s`;uZ*pd=eh=V)x~7UU88/*^h=gh=aj<fj<),*Br~9u~92",
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
