// Finds entities by label, alias, id and type. With MiniSearch also where a letter is wrong; without it by parts of words.
(() => {
  'use strict';
  const entities = window.kgenSearch.map(([id, label, type, more]) => ({ id, label, type, more }));
  const field = document.getElementById('query');
  const list = document.getElementById('results');
  document.getElementById('without').hidden = true;
  const said = document.getElementById('said');
  const { MiniSearch } = window.kgenLibraries ?? {};
  const most = 100;

  let find;
  if (MiniSearch) {
    const words = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const index = new MiniSearch({
      fields: ['label', 'more', 'id', 'type'],
      tokenize: words,
      searchOptions: { boost: { label: 3, more: 2 }, prefix: true, fuzzy: term => (term.length > 3 ? 0.2 : false), combineWith: 'AND' },
    });
    index.addAll(entities);
    const byId = new Map(entities.map(entity => [entity.id, entity]));
    find = query => index.search(query).map(result => byId.get(result.id));
  } else {
    find = query => {
      const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
      return entities.filter(({ id, label, type, more }) => {
        const text = `${label} ${more} ${id} ${type}`.toLowerCase();
        return parts.every(part => text.includes(part));
      });
    };
  }

  const show = () => {
    const query = field.value.trim();
    const found = query ? find(query) : [];
    list.replaceChildren(...found.slice(0, most).map(({ id, label, type }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = 'e/' + window.kgenFile(id);
      link.textContent = label;
      const kind = document.createElement('span');
      kind.className = 'badge';
      kind.textContent = type;
      item.append(link, ' ', kind);
      return item;
    }));
    said.textContent = !query ? '' : found.length === 0 ? 'Nothing is found.' : found.length === 1 ? '1 is found.' : `${found.length} are found` + (found.length > most ? `; the first ${most} are shown.` : '.');
  };
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', show);
  field.form.addEventListener('submit', event => { event.preventDefault(); show(); });
  show();
})();
