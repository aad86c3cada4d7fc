// What every page does with a script: copy names, and remember light or dark. Pages are whole without it.
(() => {
  'use strict';
  // Names that Windows has for devices are no names of files; SitePaths knows the same.
  window.kgenFile = id => id + (/^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(id) ? '_' : '') + '.html';

  const stored = () => { try { return localStorage.getItem('kgen-theme'); } catch { return null; } };
  const store = theme => { try { localStorage.setItem('kgen-theme', theme); } catch { /* A page from a disk may have no storage. */ } };
  const root = document.documentElement;
  const theme = stored();
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    const label = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
    button.hidden = false;
    label();
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      store(root.dataset.theme);
      label();
      dispatchEvent(new Event('kgen-theme'));
    });
  }

  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = button.dataset.copy;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const field = document.createElement('textarea');
        field.value = text;
        document.body.append(field);
        field.select();
        document.execCommand('copy');
        field.remove();
      }
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
  }
})();
