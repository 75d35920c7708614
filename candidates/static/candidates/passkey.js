// Hands the button of a page to allauth, which asks the device for a passkey, and says so where the device gives none.
const told = document.getElementById("passkey-failed");
const { does, button, credential, passwordless } = told.dataset;
const data = document.getElementById("passkey-data")?.id;
window.allauth.webauthn.forms[does]({ ids: { [button]: "passkey", credential, passwordless, data } });

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  told.hidden = false;
});
