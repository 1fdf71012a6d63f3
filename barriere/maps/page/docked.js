// In the meeting the panel is a column beside the form: it goes along, and does not shut.
function dockPanel({ records, selection, views }, explanation, desk) {
  const elsewhere = element('p', 'bericht');
  const skip = document.querySelector('.spring');
  let shown = '';
  let shutBefore = false;
  let cameFor = -1;

  const inMeeting = () => views.current() === 'vergadering';
  elsewhere.hidden = true;

  // The panel may go to a neighbour: then the middle says that it did.
  selection.listen((patch) => {
    if (!('chosen' in patch) || !inMeeting()) return;
    const [other, own] = [selection.state.chosen, desk.current()];
    elsewhere.hidden = other < 0 || other === own;
    document.body.dataset.uitleg = other === own ? 'zelfde' : 'ander';
    if (elsewhere.hidden) return;
    const back = buttonOf('knop', `Terug naar ${records.label(own)}`);
    back.addEventListener('click', () => desk.go(own));
    elsewhere.replaceChildren(`De uitleg gaat over ${records.label(other)}. Het oordeel gaat over ${records.label(own)}. `, back);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && inMeeting()) event.stopImmediatePropagation();
  }, true);

  function enter() {
    const { chosen } = selection.state;
    shutBefore = chosen < 0;
    desk.start(chosen);
    cameFor = desk.current();
    skip.setAttribute('href', '#agenda-titel');
    skip.textContent = 'Naar de agenda';
  }

  // Whoever only looked in finds the map as it was.
  function leave() {
    if (!shutBefore || desk.current() !== cameFor) return;
    const focused = document.activeElement;
    explanation.close();
    focused.focus({ preventScroll: true });
  }

  views.listen((name) => {
    if (name === 'vergadering') enter();
    else if (shown === 'vergadering') leave();
    shown = name;
  });
  return elsewhere;
}
