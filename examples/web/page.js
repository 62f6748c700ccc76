'use strict';

const packed_module = '@MODULE@';  // gzip, in base64
const example = @EXAMPLE@;

// ---- The library: a text goes in, plain objects come out ----------------------------------------

// As textrank_web.cpp numbers them.
const preset_numbers = {balanced: 0, news: 1, unordered: 2, classic: 3};
const unit_numbers = {sentences: 0, words: 1, bytes: 2};
const page_bytes = 65536;  // of WebAssembly's memory
const most_keyphrases = 8;
const stream_bytes = 1 << 20;  // of memory for a text that is too long to show
const most_stream_sentences = 2048;
const timing_milliseconds = 8;  // clocks of browsers are coarse: a short run is repeated

class Condenser {
  constructor(wasm) {
    this.wasm = wasm;
    this.encoder = new TextEncoder();  // half a surrogate pair becomes U+FFFD
    this.decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  }

  static async load(base64) {
    const gzip = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const stream = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
    const module = await new Response(stream).arrayBuffer();
    return new Condenser((await WebAssembly.instantiate(module)).instance.exports);
  }

  /** Memory, from its start: what the module has for itself, text, query, workspace, answers. */
  condense(text, wanted) {
    const wasm = this.wasm;
    const bytes = this.encoder.encode(text);
    const query = this.encoder.encode(wanted.query);
    this.text_at = wasm.memory_start();
    const query_at = this.text_at + bytes.length;
    const cells_at = (query_at + query.length + 3) & ~3;
    this.reserve(cells_at);
    this.view(Uint8Array, this.text_at, bytes.length).set(bytes);
    this.view(Uint8Array, query_at, query.length).set(query);
    const language = this.string(wasm.choose_language(this.text_at, bytes.length));

    const workspace = wasm.required_bytes(this.text_at, bytes.length) >>> 0;
    const phrase_workspace = wasm.keyphrase_bytes(this.text_at, bytes.length) >>> 0;
    const cells = Math.max(workspace, phrase_workspace) / 4;
    this.answers_at = cells_at + cells * 4;
    this.reserve(this.answers_at + most_keyphrases * 12);

    const keyphrases = this.read(3, wasm.keyphrases(
        this.text_at, bytes.length, cells_at, cells, most_keyphrases, this.answers_at))
        .map(([offset, length, sentence_capital]) => {
          const phrase = this.slice(offset, length);
          if (sentence_capital === 0) return phrase;
          const [first] = phrase;
          return first.toLowerCase() + phrase.slice(first.length);
        });

    let status, runs = 0, taken;
    const start = performance.now();
    do {
      status = wasm.summarize(this.text_at, bytes.length, query_at, query.length, cells_at, cells,
                              preset_numbers[wanted.preset], unit_numbers[wanted.unit],
                              wanted.most);
      ++runs;
      taken = performance.now() - start;
    } while (taken < timing_milliseconds);

    const count = wasm.sentence_count();
    this.reserve(this.answers_at + count * 24);
    wasm.read_sentences(this.answers_at);
    const sentences = this.read(6, count).map(
        ([offset, length, rank, score, ends_paragraph, is_prose]) => ({
          text: this.slice(offset, length), rank, score, ends_paragraph: ends_paragraph !== 0,
          is_prose: is_prose !== 0,
        }));
    return {
      message: status === 0 ? '' : this.string(wasm.message()),
      bytes: bytes.length, sentences, keyphrases, workspace, language,
      microseconds: taken * 1000 / runs,
    };
  }

  /** The key sentences of a Blob of any length, read piece by piece. `is_wanted` says whether
      somebody still waits for them; if not the answer is null. */
  async condense_stream(blob, wanted, is_wanted) {
    const wasm = this.wasm;
    const query = this.encoder.encode(wanted.query);
    const memory_at = (wasm.memory_start() + 7) & ~7;
    const query_at = memory_at + stream_bytes;
    const answers_at = (query_at + query.length + 3) & ~3;
    const piece_at = answers_at + most_stream_sentences * 20;
    const reader = blob.stream().getReader();
    let bytes = 0, language = null;
    for (;;) {
      const {done, value} = await reader.read();
      if (!is_wanted()) {
        reader.cancel();
        return null;
      }
      if (done) break;
      this.reserve(piece_at + value.length);
      this.view(Uint8Array, piece_at, value.length).set(value);
      if (language === null) {
        language = this.string(wasm.choose_language(piece_at, value.length));
        this.view(Uint8Array, query_at, query.length).set(query);
        wasm.start_stream(memory_at, stream_bytes, query_at, query.length,
                          preset_numbers[wanted.preset]);
      }
      wasm.feed_stream(piece_at, value.length);
      bytes += value.length;
    }
    this.answers_at = answers_at;
    const count = wasm.finish_stream(query_at, query.length, preset_numbers[wanted.preset],
                                     unit_numbers[wanted.unit], wanted.most, answers_at,
                                     most_stream_sentences);
    const sentences = this.read(5, count).map(([low, high, address, length, rank]) => ({
      text: this.decoder.decode(this.view(Uint8Array, address, length)),
      offset: high * 2 ** 32 + low, rank,
    }));
    return {bytes, language, sentences, rounds: wasm.stream_rounds()};
  }

  /** The words that connect a sentence of the last text most. */
  explain(position) {
    return this.read(2, this.wasm.explain(position, this.answers_at))
        .map(([offset, length]) => this.slice(offset, length));
  }

  /** The name that a sentence of the last text has alone, or null. */
  find_name(position) {
    this.wasm.find_name(position, this.answers_at);
    const [[offset, length, introduced_at]] = this.read(3, 1);
    return length === 0 ? null : {name: this.slice(offset, length), introduced_at};
  }

  /** Up to its NUL. */
  string(at) {
    const bytes = new Uint8Array(this.wasm.memory.buffer, at);
    return this.decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  /** Places are counted in bytes, so it is bytes that are cut. */
  slice(offset, length) {
    return this.decoder.decode(this.view(Uint8Array, this.text_at + offset, length));
  }

  /** `count` answers of `width` numbers each. */
  read(width, count) {
    const numbers = this.view(Uint32Array, this.answers_at, width * count);
    return Array.from({length: count}, (_, i) => numbers.subarray(i * width, (i + 1) * width));
  }

  view(type, at, length) {
    return new type(this.wasm.memory.buffer, at, length);
  }

  reserve(end) {
    const missing = end - this.wasm.memory.buffer.byteLength;
    if (missing > 0) this.wasm.memory.grow(Math.ceil(missing / page_bytes));
  }
}

// ---- The page: what the reader sees. Text gets in as textContent only ---------------------------

const units = {
  sentences: {min: 1, max: 20, step: 1, value: 3},
  words: {min: 10, max: 400, step: 10, value: 60},
  bytes: {min: 20, max: 2000, step: 20, value: 280},
};
const about_presets = {
  balanced: 'For anything.',
  news: 'For articles that say the main thing first.',
  unordered: 'For reviews, notes and chat.',
  classic: 'Mihalcea and Tarau 2004, for comparison.',
};
const hint = 'Nothing to condense yet.';
const longest_text = 4e6;  // that is shown as a whole, in halves of UTF-16 or bytes of a file
const most_bars = 240;
const least_stretch = 60;  // sentences

const part = (id) => document.getElementById(id);
let condenser = null;
let sentences = [];  // what `article` shows

function make(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function number(value) {
  return value.toLocaleString('en', {maximumFractionDigits: value < 10 ? 1 : 0});
}

function counted(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function show_settings() {
  const unit = part('unit').value;
  const most = Number(part('most').value);
  part('amount').textContent = counted(most, unit.slice(0, -1));
  part('most').setAttribute('aria-valuetext', part('amount').textContent);
  part('about').textContent = about_presets[part('preset').value];
}

function choose_unit() {
  const {min, max, step, value} = units[part('unit').value];
  Object.assign(part('most'), {min, max, step, value});
}

function show_keyphrases(phrases) {
  part('about-phrases').hidden = phrases.length === 0;
  part('phrases').replaceChildren(...phrases.map((phrase) => {
    const item = make('li');
    const button = make('button', {type: 'button', textContent: phrase});
    button.setAttribute('aria-pressed', String(part('query').value === phrase));
    item.append(button);
    return item;
  }));
}

function show_key_sentences() {
  part('key').replaceChildren(...sentences.flatMap((sentence, position) => {
    if (sentence.rank === 0) return [];
    const item = make('li', {dir: 'auto'});
    item.append(make('a', {href: '#s' + (position + 1), textContent: sentence.text}));
    return [item];
  }));
}

/** A bar for each sentence; a long text shows the best of as many neighbours as share a bar. */
function show_chart() {
  const svg = (name, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };
  const per_bar = Math.ceil(sentences.length / most_bars);
  const bars = Math.ceil(sentences.length / per_bar);
  const chart = svg('svg', {
    role: 'img', 'aria-label': 'Bar chart of the scores; each sentence below has its own',
    viewBox: `0 0 ${bars * 4} 100`, preserveAspectRatio: 'none',
  });
  for (let bar = 0; bar < bars; ++bar) {
    const shared = sentences.slice(bar * per_bar, (bar + 1) * per_bar);
    const height = 2 + Math.max(...shared.map((s) => s.score)) * 98 / 65535;
    chart.append(svg('rect', {
      x: bar * 4, y: 100 - height, width: 3, height,
      class: shared.some((s) => s.rank !== 0) ? 'key' : '',
    }));
  }
  part('chart').replaceChildren(chart);
}

/** In stretches, of which the browser lays out only those in sight. */
function show_article() {
  const stretches = [];
  let in_stretch = least_stretch;
  let open = null;
  let keys = 0;
  sentences.forEach((sentence, position) => {
    if (open) {
      open.append(' ');
    } else {
      if (in_stretch >= least_stretch) {
        stretches.push(make('div', {className: 'stretch'}));
        in_stretch = 0;
      }
      stretches.at(-1).append(open = make('p', {dir: 'auto'}));
    }
    ++in_stretch;
    const is_key = sentence.rank !== 0;
    const shown = make(is_key ? 'mark' : 'span', {
      id: 's' + (position + 1), tabIndex: 0, textContent: sentence.text,
      className: 's' + (is_key ? ' key' : '') + (sentence.is_prose ? '' : ' other'),
    });
    if (is_key) shown.dataset.key = ++keys;
    Object.assign(shown.dataset, {rank: sentence.rank, score: sentence.score});
    shown.style.setProperty('--heat', sentence.score * .42 / 65535);
    open.append(shown);
    if (sentence.ends_paragraph) open = null;
  });
  part('article').replaceChildren(...stretches);
}

const tip = make('div', {className: 'tip', id: 'tip', lang: 'en', dir: 'ltr'});
tip.setAttribute('role', 'tooltip');
const room_for_outline = 4;  // pixels between a sentence and its note
let explained = null;  // the sentence that the tip is about

function hide_tip() {
  explained?.removeAttribute('aria-describedby');
  explained = null;
  tip.remove();
}

/** Under the last line of the sentence, from where it begins if there is room. */
function place_tip() {
  const article = part('article').getBoundingClientRect();
  const line = [...explained.getClientRects()].at(-1);
  const left = Math.min(line.left - article.left, article.width - tip.offsetWidth);
  tip.style.setProperty('--left', `${left}px`);
  tip.style.setProperty('--top', `${line.bottom - article.top + room_for_outline}px`);
}

function show_tip(shown) {
  if (shown === explained) return;
  hide_tip();
  if (!shown) return;
  explained = shown;
  const position = Number(shown.id.slice(1)) - 1;
  const {rank, score, is_prose} = sentences[position];
  const terms = condenser.explain(position);
  const named = condenser.find_name(position);
  tip.textContent = (rank === 0 ? '' : `Key sentence, chosen as number ${rank}. `) +
      (is_prose ? '' : 'Not prose: chosen only if there is nothing else. ') +
      `Score ${Math.round(score * 100 / 65535)} of 100, sentence ${position + 1}.` +
      (named === null ? '' :
       ` It names ${named.name}, introduced in sentence ${named.introduced_at + 1}.`) +
      (terms.length === 0 ? '' : ` Connected by: ${terms.join(', ')}.`);
  shown.setAttribute('aria-describedby', tip.id);
  part('article').append(tip);
  place_tip();
}

function wanted() {
  return {
    query: part('query').value, preset: part('preset').value,
    unit: part('unit').value, most: Number(part('most').value),
  };
}

/** "German · ", as far as the language is known. */
function show_language(tag) {
  for (const name of ['key', 'phrases', 'article']) part(name).lang = tag;
  return tag === '' ? '' : `${new Intl.DisplayNames('en', {type: 'language'}).of(tag)} · `;
}

let long_text = null;  // a Blob that is condensed without being shown
let request = 0;       // counts updates: a newer one ends an older one that still reads

async function update_long() {
  const mine = ++request;
  part('note').textContent = 'Reading…';
  let result;
  try {
    result = await condenser.condense_stream(long_text, wanted(), () => mine === request);
  } catch {
    if (mine === request) part('note').textContent = 'The file cannot be read.';
    return;
  }
  if (result === null) return;
  sentences = [];
  part('note').textContent =
      'Too long to be shown: these are its key sentences, condensed while it was read.';
  part('found').hidden = result.sentences.length === 0;
  part('whole').hidden = true;
  part('facts').textContent = show_language(result.language ?? '') +
      `${counted(result.bytes, 'byte')} · condensed in ${counted(stream_bytes, 'byte')} of memory, ` +
      `in ${counted(result.rounds, 'round')}`;
  part('key').replaceChildren(...result.sentences.map((sentence) => {
    const item = make('li', {dir: 'auto', textContent: sentence.text});
    item.title = `at byte ${number(sentence.offset)}, chosen as number ${sentence.rank}`;
    return item;
  }));
  show_keyphrases([]);
}

function update() {
  show_settings();
  hide_tip();
  if (part('text').value.length > longest_text) long_text = new Blob([part('text').value]);
  if (long_text) return update_long();
  ++request;
  let result;
  try {
    result = condenser.condense(part('text').value, wanted());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;  // memory that cannot grow any more
    result = {sentences: [], message: 'This browser has no memory for a text as long as this.'};
  }
  sentences = result.sentences;
  part('note').textContent = part('text').value === '' ? hint : result.message;
  part('found').hidden = sentences.length === 0;
  if (sentences.length === 0) return;
  part('whole').hidden = false;
  part('facts').textContent = show_language(result.language) +
      `${counted(sentences.length, 'sentence')} · ${counted(result.bytes, 'byte')} · ranked in ` +
      `${number(result.microseconds)} µs with ${counted(result.workspace, 'byte')} of workspace`;
  show_keyphrases(result.keyphrases);
  show_key_sentences();
  show_chart();
  show_article();
}

// ---- What the reader does -----------------------------------------------------------------------

let is_due = false;

/** Once for all that changes before the next frame. */
function update_soon() {
  if (is_due || !condenser) return;
  is_due = true;
  requestAnimationFrame(() => {
    is_due = false;
    update();
  });
}

/** A long text stays out of the field, which would take minutes to lay it out. */
function take_text(text) {
  long_text = text.length > longest_text ? new Blob([text]) : null;
  part('text').value = long_text ? '' : text;
  update_soon();
}

async function take_file(file) {
  if (file.size > longest_text) {
    take_text('');
    long_text = file;
    return;
  }
  try {
    take_text(await file.text());
  } catch {
    part('note').textContent = `${file.name} cannot be read.`;
  }
}

part('controls').addEventListener('submit', (event) => event.preventDefault());
part('controls').addEventListener('input', (event) => {
  if (event.target === part('text')) long_text = null;
  if (event.target === part('unit')) choose_unit();
  if (event.target === part('most')) units[part('unit').value].value = part('most').value;
  update_soon();
});
part('file').addEventListener('change', () => {
  if (part('file').files.length > 0) take_file(part('file').files[0]);
});
part('text').addEventListener('paste', (event) => {
  const text = event.clipboardData.getData('text/plain');
  if (text.length <= longest_text) return;
  event.preventDefault();
  take_text(text);
});
part('example').addEventListener('click', () => take_text(example));

part('phrases').addEventListener('click', (event) => {
  const phrase = event.target.closest('button')?.textContent;
  if (!phrase) return;
  part('query').value = part('query').value === phrase ? '' : phrase;
  update_soon();
});

// What is pointed at explains itself, or else what has the focus.
for (const move of ['pointerover', 'pointerleave', 'focusin']) {
  part('article').addEventListener(move, (event) => {
    if (event.target !== tip)
      show_tip(event.target.closest('.s') ?? document.activeElement.closest('.s'));
  });
}
part('article').addEventListener('focusout', hide_tip);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide_tip();
});

/** Dragging a selection is editing. */
const is_edit = (event) =>
    event.target === part('text') && !event.dataTransfer.types.includes('Files');

document.addEventListener('dragover', (event) => {
  if (is_edit(event)) return;
  event.preventDefault();
  document.body.classList.add('dropping');
});
for (const end of ['dragleave', 'drop'])
  document.addEventListener(end, () => document.body.classList.remove('dropping'));
document.addEventListener('drop', (event) => {
  if (is_edit(event)) return;
  event.preventDefault();
  const text = event.dataTransfer.getData('text/plain');
  if (event.dataTransfer.files.length > 0) take_file(event.dataTransfer.files[0]);
  else if (text !== '') take_text(text);
});

choose_unit();
show_settings();
Condenser.load(packed_module).then(
    (loaded) => {
      condenser = loaded;
      update();
    },
    (error) => {
      part('note').textContent = `This browser cannot run the library: ${error.message}`;
    });
