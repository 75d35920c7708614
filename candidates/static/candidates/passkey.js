// Says so on the page when a device gives no passkey: the person turned it down, or has none.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.getElementById("passkey-failed").hidden = false;
});
