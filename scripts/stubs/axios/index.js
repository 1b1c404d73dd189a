// SaxonJS requires axios for asynchronous documents over HTTP. acta never asks for one, so nothing is here.
module.exports = {};
