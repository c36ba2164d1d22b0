document.querySelector('h1').textContent = await chrome.runtime.sendMessage('popup');
