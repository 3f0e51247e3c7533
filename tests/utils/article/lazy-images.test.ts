import { describe, expect, test } from "vitest";
import { resolveImages } from "@/utils/article/lazy-images";

function resolved(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  resolveImages(page);
  return page.body.innerHTML;
}

describe("a picture that was not loaded yet", () => {
  test("is taken from the figure that names it", () => {
    const figure = `<figure itemid="https://paper.example/a.jpg?quality=90"><div></div><figcaption>A ferry</figcaption></figure>`;
    expect(resolved(figure)).toContain('<img src="https://paper.example/a.jpg?quality=90" alt="">');
    const loaded = figure.replace("<div></div>", '<img src="b.jpg">');
    expect(resolved(loaded)).not.toContain('<img src="https://paper.example/a.jpg');
    const twice = figure.replace("<div>", '<div data-src="https://paper.example/a.jpg">');
    expect(resolved(twice).match(/<img/g)).toHaveLength(1);
  });

  test("is taken from what keeps its place, but not from what holds text", () => {
    expect(resolved('<div class="lazy" data-src="/a.jpg"></div>')).toContain('<img src="/a.jpg"');
    expect(resolved('<div data-src="/a.jpg">A text.</div>')).not.toContain("<img");
    expect(resolved('<div data-src="/a.html"></div>')).not.toContain("<img");
    expect(resolved('<span class="avatar" data-src="/u/1.jpg"></span>')).not.toContain("<img");
    expect(resolved('<div data-icon="/blank.gif" data-src="/a.jpg"></div>')).toContain("/a.jpg");
  });
});

test("is a picture where pages for fast loading have elements of their own", () => {
  for (const name of ["amp-img", "mip-img"])
    expect(resolved(`<${name} src="/a.jpg"></${name}>`)).toBe('<img src="/a.jpg">');
});

test("a placeholder gives way to the picture beside it, and loading is no decoration", () => {
  const both = '<img src="/x/grey-placeholder.png"><img class="image--loading" src="/real.jpg">';
  expect(resolved(both)).toBe('<img class="image--loading" src="/real.jpg">');
  expect(resolved('<img class="author-profile-image" src="/noor.jpg">')).toBe("");
});

test("what stands in a noscript beside its placeholder is there once", () => {
  const both = '<img src="data:,"><noscript><img src="/a.jpg"></noscript>';
  expect(resolved(`<div>${both}</div>`)).toBe(
    '<div><img src="/a.jpg" data-src="/a.jpg" alt=""></div>',
  );
});

test("a thumbnail or a portrait is small on both sides", () => {
  expect(resolved('<img src="/a.jpg" width="60" height="80">')).toBe("");
  expect(resolved('<img src="/a.jpg" width="600" height="80">')).not.toBe("");
  expect(resolved('<img src="/a.jpg" width="75%" height="75%">')).not.toBe("");
});

test("what leads to where clicks on offers are counted is no picture of the article", () => {
  const linked = (host: string) => `<a href="http://${host}/1"><img src="/300250.gif"></a>`;
  for (const host of ["ad.paper.example", "adclick.paper.example", "ad-click.paper.example"])
    expect(resolved(linked(host))).not.toContain("<img");
  expect(resolved(linked("adelaide.paper.example"))).toContain("<img");
});

describe("a small picture", () => {
  const TICK = '<img src="done.png" width="20">';
  const row = (cells: string) => `<tr><td>Saving</td>${cells}</tr>`;

  test("is what a cell of a table says", () => {
    const table = `<table>${row(`<td>${TICK}</td>`)}${row("<td></td>")}</table>`;
    expect(resolved(table)).toContain(TICK);
  });

  test("goes beside text, in what is no table of data, and if it stands for nothing", () => {
    const of = (cell: string) => `<table>${row(cell)}${row("<td></td>")}</table>`;
    expect(resolved(of(`<td>${TICK} done</td>`))).not.toContain("<img");
    expect(resolved(`<table><tr><td>${TICK}</td></tr></table>`)).not.toContain("<img");
    expect(resolved(of('<td><img src="spacer.gif" width="20"></td>'))).not.toContain("<img");
    expect(resolved(of('<td><img src="dot.gif" width="1" height="10"></td>'))).not.toContain(
      "<img",
    );
    expect(resolved(`<p>${TICK}</p>`)).not.toContain("<img");
  });

  test("leaves the sign that it stands for", () => {
    const said = (image: string) => resolved(`<p>Well${image}</p>`);
    expect(said('<img class="emoji" src="/2.svg" alt="😀">')).toBe("<p>Well😀</p>");
    expect(said('<img src="/smiley/1.gif" alt="[笑]">')).toBe("<p>Well[笑]</p>");
    const paper = '<img src="/img/logo_1.gif" alt="河湾日报">';
    expect(resolved(`<p>2018年04月14日 ${paper} 评论</p>`)).toContain("14日 河湾日报 评论");
    expect(said(paper)).toBe("<p>Well</p>");
    expect(said('<img class="logo" src="/2.svg" alt="The Paper">')).toBe("<p>Well</p>");
  });
});
