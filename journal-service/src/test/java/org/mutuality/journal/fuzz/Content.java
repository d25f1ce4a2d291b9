package org.mutuality.journal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;

/** What a body is made of, right or spoilt. */
public sealed interface Content {
    String type();

    byte[] sane();

    byte[] spoilt(InputMutator spoiler);

    record Json(Supplier<String> text) implements Content {
        @Override
        public String type() {
            return "application/json";
        }

        @Override
        public byte[] sane() {
            return text.get().getBytes(UTF_8);
        }

        @Override
        public byte[] spoilt(InputMutator spoiler) {
            return spoiler.json(text.get()).getBytes(UTF_8);
        }
    }

    /** A filled form, as a phone sends it. */
    record Xml(Supplier<String> text) implements Content {
        private static final String EDGE = "fuzz-edge";

        @Override
        public String type() {
            return "multipart/form-data; boundary=" + EDGE;
        }

        @Override
        public byte[] sane() {
            return part(text.get());
        }

        @Override
        public byte[] spoilt(InputMutator spoiler) {
            return part(spoiler.xml(text.get()));
        }

        private static byte[] part(String xml) {
            return ("--" + EDGE
                            + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"filled.xml\"\r\n"
                            + "Content-Type: text/xml\r\n\r\n" + xml + "\r\n--" + EDGE + "--\r\n")
                    .getBytes(UTF_8);
        }
    }

    /** A spreadsheet: its cells, or its bytes, are spoilt. */
    record Xlsx(Supplier<String> survey) implements Content {
        @Override
        public String type() {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }

        @Override
        public byte[] sane() {
            return Spreadsheets.saved(survey.get());
        }

        @Override
        public byte[] spoilt(InputMutator spoiler) {
            return spoiler.chance(2) ? Spreadsheets.saved(spoiler.cells(survey.get())) : spoiler.bytes(sane());
        }
    }
}
