
"use strict";
// What is written is kept in `answers` by place: "card|part|field" for comments, the card's id for verdicts.
(function () {
  const byId = (id) => document.getElementById(id);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const data = JSON.parse(byId("data").textContent);
  const places = { answers: `kitbuilder:${data.site}:${data.edition}:${data.digest}`, who: "kitbuilder:who", look: "kitbuilder:look" };
  const NOT_KEPT = "この端末に残せませんでした。閉じる前に「答えを返す」をしてください。";

  // ---- keeping
  let keeps = true;

  function read(place, otherwise) {
    try {
      const value = JSON.parse(localStorage.getItem(places[place]));
      return value && typeof value === "object" ? Object.assign(otherwise, value) : otherwise;
    } catch (error) {
      return otherwise;
    }
  }

  function keep(place, value) {
    try {
      localStorage.setItem(places[place], JSON.stringify(value));
      keeps = true;
    } catch (error) {
      keeps = false;
    }
    byId("not-kept").hidden = keeps;
    return keeps;
  }

  const readAnswers = () => read("answers", { comments: {}, verdicts: {}, sent: "" });
  let answers = readAnswers();
  let who = read("who", { author: "", role: "" });
  const look = read("look", { furigana: true });
  const now = () => new Date().toISOString();

  function newId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join("");
  }

  function hex(byte) {
    return byte.toString(16).padStart(2, "0");
  }

  let fading = 0;

  function tell(sentence) {
    const status = byId("status");
    status.textContent = sentence;
    clearTimeout(fading);
    fading = setTimeout(() => { status.textContent = ""; }, 6000);
  }

  function changed(sentence) {
    const kept = keep("answers", answers);
    show();
    if (!kept || sentence) tell(kept ? sentence : NOT_KEPT);
  }

  // ---- comments
  const isSaid = (comment) => Boolean(comment && (comment.text.trim() || comment.words !== null));
  const keysOf = (line) => line.dataset.fields.split(" ").map((field) => `${line.dataset.line}|${field}`);
  const fieldOf = (key) => data.fields[key.split("|")[2]] || "";

  function write(key, text, typed) {
    const before = answers.comments[key];
    const present = data.texts[key];
    const words = present && typed.trim() && clean(typed) !== clean(present[1]) ? typed : null;
    if (before ? before.text === text && before.words === words : !text.trim() && words === null) return false;
    answers.comments[key] = { id: before ? before.id : newId(), text, words, at: now() };
    return true;
  }

  function make(name, properties, ...inside) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  }

  function openEditor(line, key) {
    closeEditor(line);
    const keys = keysOf(line);
    const first = key || keys.find((each) => isSaid(answers.comments[each])) || keys[0];
    const text = make("textarea", { rows: 2, maxLength: 2000 });
    const words = make("textarea", { rows: 2, maxLength: 2000 });
    const choice = make("select", {}, ...keys.map((each) => make("option", { value: each, textContent: fieldOf(each) })));
    const hint = make("span", { className: "note", textContent: "〔 〕は拠点ごとに決まる言葉です。そのままでかまいません。" });
    const proposal = make("label", {}, "直す案（この文を書きかえてください）", hint, words);
    const remove = make("button", { type: "button", textContent: "消す" });
    const end = make("button", { type: "button", textContent: "書き終わる", className: "main" });
    const fill = () => {
      const said = answers.comments[choice.value];
      const present = data.texts[choice.value];
      text.value = said ? said.text : "";
      words.value = said && said.words !== null ? said.words : present ? present[1] : "";
      proposal.hidden = !present;
      hint.hidden = !words.value.includes("〔");
      words.rows = 2 + words.value.length / 20;
    };
    const store = () => { if (write(choice.value, text.value, words.value)) changed(""); };
    const editor = make("div", { className: "editor" },
      make("p", { textContent: `${line.dataset.name}について` }));
    editor.setAttribute("role", "group");
    editor.setAttribute("aria-label", `${line.dataset.name}への意見`);
    if (keys.length > 1) editor.append(make("label", {}, "どこについて", choice));
    editor.append(make("label", {}, "意見（気づいたこと、わけ）", text), proposal, make("div", { className: "buttons" }, end, remove));
    choice.value = first;
    fill();
    text.oninput = words.oninput = store;
    choice.onchange = fill;
    end.onclick = () => finish(line, keys.some((each) => isSaid(answers.comments[each])) ? "書いたものを残しました。" : "");
    remove.onclick = () => {
      const gone = write(choice.value, "", "");
      if (gone) changed("");
      finish(line, gone ? removed() : "");
    };
    editor.onkeydown = (event) => { if (event.key === "Escape" && !event.isComposing) end.onclick(); };
    line.append(editor);
    line.querySelector(".say").setAttribute("aria-expanded", "true");
    text.focus();
    show();
  }

  function removed() {
    return answers.sent ? "消しました。前に返した答えからは消えません。返す相手に伝えてください。" : "消しました。";
  }

  function closeEditor(line) {
    all(":scope > .editor", line).forEach((editor) => editor.remove());
    line.querySelector(".say").setAttribute("aria-expanded", "false");
  }

  function finish(line, sentence) {
    closeEditor(line);
    line.querySelector(".say").focus();
    show();
    if (sentence) tell(keeps ? sentence : NOT_KEPT);
  }

  // ---- showing
  function showLine(line) {
    all(":scope > .mine", line).forEach((mine) => mine.remove());
    const said = keysOf(line).filter((key) => isSaid(answers.comments[key]));
    line.querySelector(".say").classList.toggle("used", said.length > 0);
    if (line.querySelector(":scope > .editor")) return;
    said.forEach((key) => {
      const { text, words } = answers.comments[key];
      const about = keysOf(line).length > 1 ? `（${fieldOf(key)}）` : "";
      const mine = make("div", { className: "mine" });
      if (text.trim()) mine.append(make("p", { textContent: `あなたの意見${about}：${text}` }));
      if (words !== null) mine.append(make("p", { textContent: `あなたの直す案${about}：${words}` }));
      const again = make("button", { type: "button", textContent: "書き直す・消す" });
      again.setAttribute("aria-label", `${line.dataset.name}${about}への意見を書き直す・消す`);
      again.onclick = () => openEditor(line, key);
      mine.append(again);
      line.append(mine);
    });
  }

  const agreedTo = (card) => (answers.verdicts[card] ? answers.verdicts[card].agreed : null);

  function said() {
    const comments = Object.keys(answers.comments).filter((key) => isSaid(answers.comments[key]));
    const verdicts = Object.keys(data.cards).filter((card) => agreedTo(card) !== null);
    return { comments, verdicts };
  }

  function showMarks({ comments }) {
    let answered = 0;
    all("[data-mark]").forEach((mark) => {
      const card = mark.dataset.mark;
      const agreed = agreedTo(card);
      const count = comments.filter((key) => key.startsWith(`${card}|`)).length;
      answered += agreed !== null || count > 0;
      const verdict = agreed === null ? "" : agreed ? "了承" : "直してほしい";
      mark.textContent = [verdict, count ? `意見 ${count}` : ""].filter(Boolean).join("・") || "まだ";
      mark.className = `mark script ${agreed === null ? "" : agreed ? "agreed" : "wanted"}`;
    });
    byId("progress").textContent = `${Object.keys(data.cards).length}枚のうち、${answered}枚に答えました。`;
  }

  function showSummary({ comments, verdicts }) {
    const agreed = verdicts.filter(agreedTo).length;
    const total = comments.length + verdicts.length;
    const times = [...comments.map((key) => answers.comments[key]), ...verdicts.map((card) => answers.verdicts[card])].map((one) => one.at);
    const later = answers.sent && times.some((at) => at > answers.sent);
    byId("summary").textContent = total === 0 ? "まだ何も答えていません。"
      : `了承 ${agreed}枚、直してほしい ${verdicts.length - agreed}枚、意見 ${comments.length}件です。` +
        (later ? "前に答えを作ったあとで変えたところがあります。もう一度返してください。" : "");
    byId("count").textContent = total ? `（${total}件）` : "";
  }

  function show() {
    const whole = said();
    all("[data-line]").forEach(showLine);
    all("[data-card]").forEach((group) => all("button", group).forEach((button) => {
      button.setAttribute("aria-pressed", String(agreedTo(group.dataset.card) === (button.dataset.verdict === "yes")));
    }));
    showMarks(whole);
    showSummary(whole);
  }

  function judge(card, agreed) {
    const before = answers.verdicts[card];
    const again = before && before.agreed === agreed;
    answers.verdicts[card] = { id: before ? before.id : newId(), agreed: again ? null : agreed, at: now() };
    changed(again ? "取り消しました。" : agreed ? "「了承」を残しました。" : "「直してほしい」を残しました。わけを「意見」に書いてください。");
  }

  // ---- the answer
  const clean = (text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim();

  function answer() {
    const { comments, verdicts } = said();
    return {
      kitbuilder_answer: 1, site: data.site, edition: data.edition, author: clean(who.author), role: clean(who.role), written: now(),
      comments: comments.map((key) => {
        const { id, text, words, at } = answers.comments[key];
        const [card, step, field] = key.split("|");
        return { id, card, step: step || null, field, was: (data.texts[key] || [""])[0], text: clean(text),
          words: words === null ? null : clean(words), at };
      }),
      verdicts: verdicts.map((card) => {
        const { id, agreed, at } = answers.verdicts[card];
        return { id, card, agreed, content: data.cards[card], at };
      }),
    };
  }

  function ready() {
    const { comments, verdicts } = said();
    const nameless = !clean(who.author);
    const sentence = nameless ? "お名前を書いてから、もう一度押してください。"
      : comments.length + verdicts.length === 0 ? "まだ何も答えていません。カードの「了承」「直してほしい」か「意見」を押してください。" : "";
    byId("trouble").textContent = sentence;
    byId("trouble").hidden = !sentence;
    byId("author").setAttribute("aria-invalid", String(nameless));
    if (nameless) byId("author").focus();
    return !sentence;
  }

  function sent() {
    answers.sent = now();
    changed("");
  }

  function fileName() {
    const part = (text) => Array.from(clean(text).replace(/[\\/:*?"<>|.\s]+/g, "")).slice(0, 40).join("");
    return `回答_${part(data.siteName)}_${part(who.author)}.kbanswer.json`;
  }

  function save() {
    if (!ready()) return;
    const address = URL.createObjectURL(new Blob([JSON.stringify(answer(), null, 1)], { type: "application/json" }));
    const link = make("a", { href: address, download: fileName() });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    sent();
    byId("saved").textContent = `「${fileName()}」を作りました。「ダウンロード」の中にあります。` +
      "メールに付けて、この画面のファイルを送ってくれた人に送ってください。USBメモリーに入れて渡すこともできます。";
  }

  function letter() {
    const bytes = new TextEncoder().encode(JSON.stringify(answer()));
    const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const sum = sha256(bytes).slice(0, 8);
    return ["----- kitbuilder 回答 ここから -----", ...packed.match(/.{1,60}/g), `sum:${sum}`, "----- ここまで -----", ""].join("\n");
  }

  function copy() {
    if (!ready()) return;
    const text = letter();
    byId("letter").value = text;
    byId("letter-place").hidden = false;
    sent();
    const told = (copied) => {
      byId("copied").textContent = (copied ? "コピーしました。" : "下の文を全部えらんで、コピーしてください。") +
        "メールの本文に貼り付けて（長く押して「貼り付け」）、この画面のファイルを送ってくれた人に送ってください。";
    };
    const byHand = () => {
      byId("letter").focus();
      byId("letter").select();
      let copied = false;
      try { copied = document.execCommand("copy"); } catch (error) { /* told below */ }
      told(copied);
    };
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).then(() => told(true), byHand);
    else byHand();
  }

  // SHA-256 (FIPS 180-4): a page opened from a mail may not be given crypto.subtle.
  function sha256(bytes) {
    const rotated = (x, n) => (x >>> n) | (x << (32 - n));
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
    const fraction = (x) => Math.floor((x - Math.floor(x)) * 4294967296) | 0;
    const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
    const state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
    const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[bytes.length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, bytes.length * 8);
    for (let start = 0; start < padded.length; start += 64) {
      const w = Array.from({ length: 16 }, (_, i) => view.getInt32(start + 4 * i));
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        if (i > 15) {
          const s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ (w[i - 15] >>> 3);
          const s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ (w[i - 2] >>> 10);
          w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
        }
        const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0;
        const t2 = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
    }
    return state.map((value) => (value >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // ---- the page
  function showWho() {
    all("[data-who]").forEach((input) => { if (input.value !== who[input.dataset.who]) input.value = who[input.dataset.who]; });
  }

  function showLook() {
    document.documentElement.classList.toggle("no-ruby", !look.furigana);
    byId("furigana").setAttribute("aria-pressed", String(look.furigana));
  }

  function clear() {
    const button = byId("clear");
    if (button.dataset.asked !== "yes") {
      button.dataset.asked = "yes";
      button.textContent = "本当に全部消す（もう一度押すと消えます）";
      return;
    }
    button.dataset.asked = "";
    button.textContent = "名前と答えを全部消す";
    answers = { comments: {}, verdicts: {}, sent: "" };
    who = { author: "", role: "" };
    keep("who", who);
    ["saved", "copied"].forEach((id) => { byId(id).textContent = ""; });
    byId("letter").value = "";
    byId("letter-place").hidden = true;
    all("[data-line]").forEach(closeEditor);
    showWho();
    changed("全部消しました。");
  }

  all("[data-line]").forEach((line) => {
    line.querySelector(".say").onclick = () => {
      if (line.querySelector(":scope > .editor")) finish(line, "");
      else openEditor(line);
    };
  });
  all("[data-card]").forEach((group) => all("button", group).forEach((button) => {
    button.onclick = () => judge(group.dataset.card, button.dataset.verdict === "yes");
  }));
  all("[data-who]").forEach((input) => {
    input.oninput = () => { who[input.dataset.who] = input.value; keep("who", who); showWho(); };
  });
  byId("furigana").onclick = () => { look.furigana = !look.furigana; keep("look", look); showLook(); };
  byId("save").onclick = save;
  byId("copy").onclick = copy;
  byId("clear").onclick = clear;
  addEventListener("storage", (event) => {
    if (event.key === places.answers) { answers = readAnswers(); show(); }
    if (event.key === places.who) { who = read("who", { author: "", role: "" }); showWho(); }
  });
  addEventListener("beforeunload", (event) => {
    const { comments, verdicts } = said();
    if (!keeps && !answers.sent && comments.length + verdicts.length) event.preventDefault();
  });

  document.documentElement.classList.add("ready");
  keep("look", look);
  showWho();
  showLook();
  show();
})();
