// `--precedente`: earlier plans on the command line, kept in the output, refused or asked about.
import { Folder } from "./runQuadra";

const table = (title: string, rows: string) =>
  `${title}\nUnità abitative complessivamente disponibili\nRagione Sociale Ente Proprietario\tn. alloggi\n${rows}`;

function folder(): Folder {
  const made = new Folder();
  made.write("ora.txt", table("Piano annuale 2021", "Viadana\t40\nSabbioneta\t2\n"));
  made.write("prima.txt", table("Piano annuale 2020", "Viadana\t2\nBozzolo\t1\n"));
  made.write("senza.txt", table("Alloggi", "Viadana\t2\n"));
  return made;
}

test("large changes want a reason, and what cannot be compared is told", () => {
  const { code, stdout, stderr } = folder().run("verifica", "ora.txt", "--precedente", "prima.txt");
  expect(stdout).toContain("prima.txt › riga 4 = 2");
  expect(stderr).toContain("2020: «prima.txt», 2 enti, 2 cifre");
  expect(stderr).toContain("Nel 2020 c’erano e ora no: Bozzolo.");
  expect(stderr).toContain("Ora ci sono e nel 2020 no: Sabbioneta.");
  expect(code).not.toBe(2);
});

test("the output of raccogli keeps them, so that the next check needs no option", () => {
  const made = folder();
  made.run("raccogli", "ora.txt", "--precedente", "prima.txt", "--uscita", "dati.xlsx");
  const codes = made.report("dati.xlsx").findings.map((one) => one.code);
  expect(codes).toContain("variazione-ampia");
  expect(made.report("ora.txt").findings.map((one) => one.code)).not.toContain("variazione-ampia");
});

test("a file of the same year, of no sure year, or of a year that is none ends the command", () => {
  const made = folder();
  const refused = (...words: string[]) => {
    const { code, stdout, stderr } = made.run("verifica", "ora.txt", ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };
  expect(refused("--precedente", "ora.txt")).toContain("come questo piano");
  expect(refused("--precedente", "senza.txt")).toContain("Di quale anno è «senza.txt»?");
  expect(refused("--precedente", "senza.txt", "--anno-precedente", "20")).toContain("non valido");
  expect(refused("--anno-precedente", "2020")).toContain("aggiungere --precedente FILE");
  const told = made.run(
    ...["verifica", "ora.txt", "--precedente", "senza.txt", "--anno-precedente", "2020"],
  );
  expect(told.stderr).toContain("2020: «senza.txt», 1 ente, 1 cifra");
});
