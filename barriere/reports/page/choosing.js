// Of who is not in the plan: only those with one kind of reason.
function chooseReasons() {
  const choice = document.getElementById('reden');
  if (!choice) return;
  const rows = [...document.querySelectorAll('tr[data-reden]')];
  const told = document.getElementById('getoond');

  function show() {
    let count = 0;
    for (const row of rows) {
      row.hidden = choice.value !== '' && row.dataset.reden !== choice.value;
      if (!row.hidden) count += 1;
    }
    told.textContent = count === 1 ? '1 adres' : `${count} adressen`;
  }

  choice.closest('.kiezen').hidden = false;
  choice.addEventListener('change', show);
  show();
}
