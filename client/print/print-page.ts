import './print.css';

// All that the print page needs a script for: the button that prints, and choices that apply at once.

const button = document.getElementById('print');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const form = document.getElementById('print-form');
if (form instanceof HTMLFormElement) {
  form.addEventListener('change', () => form.requestSubmit());
}
