// `quadra localizza`: the error localiser alone, on problems in JSON.
import { say, type Command } from "../command";
import { runLocalizza } from "../localizza";

export const localizza: Command = {
  name: "localizza",
  usage: ["localizza PROBLEMA.json"],
  options: {},
  wrong: ({ files }) => {
    if (files.length === 1) return null;
    return files.length === 0
      ? "Manca il file da leggere: quadra localizza PROBLEMA.json"
      : "Un problema alla volta: quadra localizza PROBLEMA.json (più problemi: un elenco in un solo file)";
  },
  run: ({ files: [path] }) => runLocalizza(path!, (text) => process.stdout.write(text), say),
};
