// A page that leads to where a document is now, with the passage of the link: the page itself can only lead to the document.

location.replace(document.documentElement.dataset.moved + location.hash);
