package org.mutuality.journal.odk.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.odk.xlsform.workbook.UnsupportedCell;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ProblemException;

/** Spreadsheets written by a library, and malicious ones. */
class XlsFormTest {
    private static final FormId ID = new FormId("pk-village", 1);
    private static final String CHOICES = """
            list_name | name | label::English (en) | label::Español (es)
            often | never | Never | Nunca
            often | 1 | Once | Una vez""";
    private static final String SETTINGS = """
            form_title | form_id | version | default_language
            Our village | village | 7 | English (en)""";

    @Test
    void a_complete_spreadsheet_becomes_a_form() {
        XlsFormImport imported = imported("""
                type | name | label::English (en) | label::Español (es) | hint::English (en) | required | relevant | constraint | constraint_message::English (en) | appearance | parameters | mutuality_type
                begin_group | water | Water | Agua | | | | | | | |
                select_one often | fetched | Fetched? | ¿Traída? | Today | yes | | | | | |
                integer | walk | Minutes | | | | ${fetched} != ‘never’ | . < 500 | under 500 | | |
                end_group | | | | | | | | | | |
                decimal | paid | Paid | | | TRUE | | . >= 0 | | | | money
                decimal | litres | Litres | | | no | | | | | |
                date | since | Since | | | | | | | month-year | |
                date | on | On | | | | | | | | |
                range | ease | Ease | | | | | | | | start=0 end=5 step=1 |
                select_multiple often | kinds | Kinds | | | | | | | | |
                begin_repeat | helpers | Helpers | | | | ${walk} > 5 | | | | |
                text | helper | Who | | | | | | | | |
                end_repeat | | | | | | | | | | |""");
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.unsupported()).isEmpty();
        FormDefinition form = imported.definition();
        assertThat(form.title().texts()).isEqualTo(Map.of("en", "Our village"));
        assertThat(form.languages()).containsExactly("en", "es");
        assertThat(form.questions())
                .extracting(QuestionDefinition::name, QuestionDefinition::type)
                .containsExactly(
                        tuple("fetched", QuestionType.CHOICE),
                        tuple("walk", QuestionType.INTEGER),
                        tuple("paid", QuestionType.MONEY),
                        tuple("litres", QuestionType.DECIMAL),
                        tuple("since", QuestionType.MONTH),
                        tuple("on", QuestionType.DATE),
                        tuple("ease", QuestionType.SCALE),
                        tuple("kinds", QuestionType.CHOICES),
                        tuple("helpers", QuestionType.REPEAT));
        QuestionDefinition fetched = form.questions().getFirst();
        assertThat(fetched.label().orElseThrow().texts()).isEqualTo(Map.of("en", "Fetched?", "es", "¿Traída?"));
        assertThat(fetched.hint().orElseThrow().texts()).isEqualTo(Map.of("en", "Today"));
        assertThat(fetched.required()).contains(true);
        assertThat(fetched.section()).contains("water");
        assertThat(fetched.choices()).contains(List.of("never", "1"));
        assertThat(fetched.choiceLabels().orElseThrow().get("1").texts()).containsEntry("es", "Una vez");
        QuestionDefinition walk = form.questions().get(1);
        assertThat(walk.relevant()).contains("${fetched} != 'never'");
        assertThat(walk.constraintMessage().orElseThrow().texts()).isEqualTo(Map.of("en", "under 500"));
        assertThat(form.questions().get(2).required()).contains(true);
        QuestionDefinition helpers = form.questions().getLast();
        assertThat(helpers.relevant()).contains("${walk} > 5");
        assertThat(helpers.questions().orElseThrow())
                .extracting(QuestionDefinition::name)
                .containsExactly("helper");
    }

    @Test
    void unsupported_cells_are_listed_by_sheet_row_and_column() {
        XlsFormImport imported = imported("""
                type | name | label | calculation | default | appearance | media::image | relevant | required | mood
                calculate | double | | ${walk} * 2 | | | | | |
                note | hello | Hello | | | | | | |
                geopoint | where | Where | | | | | | |
                integer | walk | Walk | | 5 | numbers | walk.png | ${double} > 2 | ${x} = 1 | gay
                date | on | On | | | year | | | |
                text | why | Why | | | | | today() > '2021-01-01' | |
                select_one often or_other | how | How | | | | | | |""");
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.definition().questions())
                .extracting(QuestionDefinition::name)
                .containsExactly("walk", "why", "how");
        assertThat(imported.unsupported())
                .extracting(UnsupportedCell::pointer)
                .containsExactlyInAnyOrder(
                        "/survey/2/type",
                        "/survey/3/type",
                        "/survey/4/type",
                        "/survey/5/default",
                        "/survey/5/appearance",
                        "/survey/5/media::image",
                        "/survey/5/relevant",
                        "/survey/5/required",
                        "/survey/5/mood",
                        "/survey/6/appearance",
                        "/survey/7/relevant",
                        "/survey/8/type");
        assertThat(imported.unsupported())
                .allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    }

    @Test
    void a_repeat_within_a_repeat_is_nested() {
        XlsFormImport imported = imported("""
                type | name | label | relevant | constraint
                begin_repeat | houses | Houses | |
                begin_group | inside | | |
                text | house | House | |
                begin_repeat | rooms | Rooms | ${house} != 'hut' |
                integer | size | Size | ${house} != 'x' | . > 1
                end_repeat | | | |
                integer | doors | Doors | count(${rooms}) > 1 |
                end_group | | | |
                end_repeat | | | |
                integer | people | People | |""");
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.unsupported()).isEmpty();
        List<QuestionDefinition> house =
                imported.definition().questions().getFirst().questions().orElseThrow();
        assertThat(house).extracting(QuestionDefinition::name).containsExactly("house", "rooms", "doors");
        assertThat(house.get(1).relevant()).contains("${house} != 'hut'");
        QuestionDefinition size = house.get(1).questions().orElseThrow().getFirst();
        assertThat(size.constraint()).contains(". > 1");
        assertThat(size.relevant()).contains("${house} != 'x'");
    }

    @Test
    void errors_within_two_repeats_name_row_and_column() {
        XlsFormImport imported = imported("""
                type | name | label | relevant
                begin_repeat | houses | Houses |
                begin_repeat | rooms | Rooms |
                integer | size | Size | ${nobody} > 1
                end_repeat | | |
                end_repeat | | |""");
        assertThat(imported.validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .containsExactly("/survey/4/relevant");
    }

    @Test
    void a_repeat_in_two_others_is_listed_with_all_that_is_in_it() {
        XlsFormImport imported = imported("""
                type | name | label
                begin_repeat | houses | Houses
                begin_repeat | rooms | Rooms
                text | room | Room
                begin_repeat | beds | Beds
                integer | size | Size
                begin_repeat | legs | Legs
                integer | length | Length
                end_repeat | |
                end_repeat | |
                end_repeat | |
                end_repeat | |
                integer | people | People""");
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.unsupported()).extracting(UnsupportedCell::row).containsExactly(5, 6, 7, 8);
        QuestionDefinition houses = imported.definition().questions().getFirst();
        assertThat(houses.questions().orElseThrow().getFirst().questions().orElseThrow())
                .extracting(QuestionDefinition::name)
                .containsExactly("room");
    }

    /** Rule 1: what is required is asked of everybody, whatever group or repeat it is in. */
    @Test
    void a_required_cell_of_a_question_not_asked_of_everybody_is_refused() {
        assertThat(imported("""
                type | name | label | required | relevant
                integer | age | Age | yes |
                begin_group | old | Old | | ${age} > 60
                text | tale | Tale | yes |
                end_group | | | |
                begin_repeat | pets | Pets | |
                text | pet | Pet | true() |
                end_repeat | | | |
                text | why | Why | yes | ${age} < 3""").validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .containsExactly("/survey/4/required", "/survey/7/required", "/survey/9/required");
        assertThat(imported("type | name | label\nselect_one often | ladder | Ladder")
                        .validationErrors()
                        .fieldErrors())
                .extracting(FieldError::pointer)
                .containsExactly("/survey/2/type");
    }

    @Test
    void nested_groups_combine_their_conditions() {
        XlsFormImport imported = imported("""
                type | name | label | relevant
                integer | age | Age |
                begin_group | old | Old | ${age} > 60
                begin_group | inner | | ${age} < 90
                text | tale | Tale | ${age} != 70
                end_group | | |
                end_group | | |""");
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.definition().questions().getLast().relevant())
                .contains("((${age} > 60) and (${age} < 90)) and (${age} != 70)");
        assertThat(imported.definition().questions().getLast().section()).contains("old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "integer | walk | Walk | ;          text | walk | Again | ;                  /survey/3/name",
                "integer | Walk | Walk | ;          text | b | B | ;                         /survey/2/name",
                "integer | | Walk | ;               text | b | B | ;                         /survey/2/name",
                "integr | walk | Walk | ;           text | b | B | ;                         /survey/2/type",
                "integer | walk | | ;               text | b | B | ;                         /survey/2/label",
                "integer | walk | Walk | ;          text | b | B | ${walk} >> 3;             /survey/3/relevant",
                "integer | walk | Walk | ;          text | b | B | ${nobody} = 3;            /survey/3/relevant",
                "integer | walk | Walk | ;          text | b | B | ((((${walk} = 3);         /survey/3/relevant",
                "select_one nothing | a | A | ;     text | b | B | ;                         /survey/2/type",
                "begin_group | g | G | ;            text | b | B | ;                         /survey/2/type",
                "end_group | | | ;                  text | b | B | ;                         /survey/2/type",
                "begin_repeat | r | R | ;           end_group | | | ;                        /survey/3/type",
                "begin_repeat | r | R | ;           end_repeat | | | ;                       /survey/2/type"
            })
    void errors_name_sheet_row_and_column(String second, String third, String pointer) {
        XlsFormImport imported = imported("type | name | label | relevant\n" + second + "\n" + third);
        assertThat(imported.validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .contains(pointer);
    }

    @Test
    void a_duplicate_choice_and_a_label_without_a_language_are_reported() {
        byte[] file = Spreadsheet.of("type | name | label::Klingonian\nselect_one l | a | A")
                .sheet("choices", "list_name | name | label\nl | x | X\nl | x | Y\n | y | Z\nl | two words | W")
                .sheet("settings", SETTINGS)
                .saved();
        assertThat(XlsFormImport.of(ID, file, MessageCatalog.ENGLISH).validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .contains("/survey/1/label::Klingonian", "/choices/3/name", "/choices/4/list_name");
    }

    @Test
    void a_form_without_a_language_or_a_survey_is_reported() {
        byte[] nameless = Spreadsheet.of("type | name | label\ntext | a | A").saved();
        assertThat(XlsFormImport.of(ID, nameless, MessageCatalog.ENGLISH).validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .contains("/settings/2/default_language");
        byte[] other = new Spreadsheet()
                .sheet("Sheet1", "a | b")
                .sheet("settings", SETTINGS)
                .saved();
        assertThat(XlsFormImport.of(ID, other, MessageCatalog.ENGLISH).validationErrors().fieldErrors())
                .extracting(FieldError::pointer)
                .contains("/survey/1/type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Español (es)", "es", "Spanish", "español", "Español(es)"})
    void languages_are_written_in_many_ways(String written) {
        byte[] file = Spreadsheet.of("type | name | label::" + written + "\ntext | a | Hola")
                .saved();
        XlsFormImport imported = XlsFormImport.of(ID, file, MessageCatalog.ENGLISH);
        assertThat(imported.validationErrors().fieldErrors()).isEmpty();
        assertThat(imported.definition().defaultLanguage()).isEqualTo("es");
    }

    @Test
    void a_hundred_thousand_rows_are_refused_where_they_begin_to_be_too_many() {
        String rows = IntStream.range(0, 100_000)
                .mapToObj(i -> "text | q" + i + " | Q")
                .collect(Collectors.joining("\n"));
        byte[] file = Spreadsheet.of("type | name | label\n" + rows).saved();
        assertThatThrownBy(() -> XlsFormImport.of(ID, file, MessageCatalog.ENGLISH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/survey/5002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip", "PK\u0003\u0004 but no more", "<survey/>"})
    void a_file_that_is_no_spreadsheet_is_refused(String file) {
        refused(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unpacks() throws IOException {
        byte[] sheet = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);
        refused(bomb("xl/worksheets/sheet1.xml", sheet, ' '));
        refused(bomb("xl/media/picture.png", new byte[] {(byte) 0x89}, 'x'));
        refused(bomb("xl/sharedStrings.xml", "<sst><si><t>".getBytes(StandardCharsets.UTF_8), 'x'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&x;</t></is></c></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><worksheet><sheetData>&b;</sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>2000000000</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>-1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='x'><c r='A1'><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1'><v>one</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c",
            })
    void a_malicious_sheet_is_refused(String sheet) {
        byte[] file = Spreadsheet.with(
                Spreadsheet.of("type | name | label::English (en)\ntext | a | A")
                        .saved(),
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(StandardCharsets.UTF_8));
        refused(file);
    }

    @Test
    void a_number_of_a_billion_digits_is_not_written_out() {
        byte[] file = Spreadsheet.with(
                Spreadsheet.of("type | name | label::English (en)\ntext | a | A")
                        .saved(),
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'><c r='A1'><v>1E999999999</v></c></row></sheetData></worksheet>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(XlsFormImport.of(ID, file, MessageCatalog.ENGLISH).validationErrors().none()).isFalse();
    }

    @Property(tries = 300)
    void any_file_is_read_or_refused(@ForAll byte[] noise, @ForAll int at) {
        byte[] file = Spreadsheet.of("type | name | label::English (en)\ntext | a | A")
                .saved();
        int from = Math.floorMod(at, file.length);
        System.arraycopy(noise, 0, file, from, Math.min(noise.length, file.length - from));
        try {
            assertThat(XlsFormImport.of(ID, file, MessageCatalog.ENGLISH)).isNotNull();
        } catch (ProblemException refusal) {
            assertThat(refusal.problem().status()).isBetween(400, 499);
        }
    }

    @Property(tries = 300)
    void any_cells_are_read_or_reported(@ForAll List<String> cells, @ForAll String name) {
        String row =
                cells.stream().map(cell -> cell.replaceAll("[|\\n\\r]", "")).collect(Collectors.joining(" | "));
        byte[] file = Spreadsheet.of(
                        "type | name | label::English (en) | relevant | constraint | required | parameters | appearance\ntext | "
                                + name.replaceAll("[|\\n\\r]", "") + " | A | | . = " + row.length()
                                + "\nrange | b | B | " + row)
                .saved();
        assertThat(Optional.of(XlsFormImport.of(ID, file, MessageCatalog.ENGLISH))).isPresent();
    }

    private static XlsFormImport imported(String survey) {
        return XlsFormImport.of(
                ID,
                Spreadsheet.of(survey)
                        .sheet("choices", CHOICES)
                        .sheet("settings", SETTINGS)
                        .saved(),
                MessageCatalog.ENGLISH);
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> XlsFormImport.of(ID, file, MessageCatalog.ENGLISH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    // A gigabyte in about a megabyte.
    private static byte[] bomb(String part, byte[] begin, char filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = String.valueOf(filling).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(begin);
            for (int i = 0; i < 1_024; i++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }
}
