package org.mutuality.journal.odk.xform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.journal.odk.submission.XmlAnswerMapper;
import org.mutuality.journal.odk.xml.XmlElement;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A phone must ask exactly the questions that the journal accepts: both evaluate the same conditions on the same
 * answers.
 */
class SameConditionsTest {
    private static final ObjectMapper JSON = JsonDefaults.set(new ObjectMapper());
    private static final List<Map<String, String>> INPUTS = List.of(
            Map.of(),
            Map.of("well", "true", "walk", "3", "since", "2021-03-01", "on", "2021-03-31", "kind", "often"),
            Map.of("well", "false", "walk", "0", "since", "2020-12-01", "on", "2021-01-01", "kind", "2021-03"),
            Map.of("well", "false", "dry", "false", "walk", "-5", "who", "us", "shocks", "theft"),
            Map.of("well", "true", "dry", "true", "walk", "7", "who", "them", "shocks", "theft illness"),
            Map.of("child", "", "walk", "4"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${well} = true()",
                "${well} = false()",
                "${well} != true()",
                "not(${well} = true())",
                "true() = ${well}",
                "${well}",
                "not(${well})",
                "${well} and ${dry}",
                "${well} or ${dry}",
                "(${well}) and ${walk} > 1",
                "${walk} < 5",
                "not(${walk} < 5)",
                "${walk} = ''",
                "${walk} != ''",
                "${walk} * 2 - 1 >= 5",
                "${walk} div 2 = 1.5",
                "${walk} mod 2 = 1",
                "-${walk} > 0",
                "${since} = '2021-03'",
                "${since} > '2021-01'",
                "'2021-01' < ${since}",
                "${on} >= '2021-01-01'",
                "${on} < '2021-03-31'",
                "${kind} = 'often'",
                "selected(${kind}, '2021-03')",
                "${kind} != 'often'",
                "selected(${shocks}, 'theft')",
                "not(selected(${shocks}, 'illness'))",
                "count-selected(${shocks}) >= 2",
                "${who} = 'us'",
                "count(${children}) = 1",
                "count(${children}) > 0 or ${well}",
                "true()",
                "false()",
                "(${walk} > 1 and (${walk} < 4 or ${walk} = 7)) or not(${well} = false())",
            })
    void a_condition_has_the_same_result_on_the_phone_and_in_the_journal(String condition) throws IOException {
        Form form = form(condition);
        byte[] xform = XForm.of(form).document();
        for (Map<String, String> input : INPUTS) {
            assertThat(onPhone(xform, input)).as("%s by %s", condition, input).isEqualTo(inJournal(form, input));
        }
    }

    private static boolean onPhone(byte[] xform, Map<String, String> input) {
        Map<String, String> typed = new HashMap<>();
        input.forEach((name, answer) ->
                typed.put(name.equals("child") ? "/data/answers/children[1]" : "/data/answers/" + name, answer));
        return OdkCollectSimulator.open(xform).fill(typed).askedQuestions().contains("/data/answers/target");
    }

    private static boolean inJournal(Form form, Map<String, String> input) {
        StringBuilder xml = new StringBuilder("<answers>");
        input.forEach((name, answer) ->
                xml.append(name.equals("child") ? "<children/>" : "<%s>%s</%s>".formatted(name, answer, name)));
        ObjectNode answers = new XmlAnswerMapper("PKR")
                .toJson(form.definition().questions(), read(xml + "<target>x</target></answers>"));
        ValidationErrors errors = new ValidationErrors();
        form.read(answers, "", "PKR", errors);
        assertThat(errors.fieldErrors())
                .allSatisfy(error -> assertThat(error.pointer()).isEqualTo("/target"));
        return errors.none();
    }

    private static XmlElement read(String xml) {
        try {
            return XmlElement.read(new java.io.ByteArrayInputStream(xml.getBytes()), 100);
        } catch (org.mutuality.platform.xml.UnsafeXmlException e) {
            throw new AssertionError(e);
        }
    }

    private static Form form(String condition) throws IOException {
        String questions = """
                {"title": {"en": "T"}, "languages": ["en"], "defaultLanguage": "en", "questions": [
                  {"name": "well", "type": "boolean", "label": {"en": "L"}},
                  {"name": "dry", "type": "boolean", "label": {"en": "L"}},
                  {"name": "walk", "type": "integer", "least": -10, "label": {"en": "L"}},
                  {"name": "since", "type": "month", "label": {"en": "L"}},
                  {"name": "on", "type": "date", "label": {"en": "L"}},
                  {"name": "kind", "type": "choice", "choices": ["often", "2021-03"], "label": {"en": "L"},
                   "choiceLabels": {"often": {"en": "L"}, "2021-03": {"en": "L"}}},
                  {"name": "shocks", "type": "choices", "choices": ["theft", "illness"], "label": {"en": "L"},
                   "choiceLabels": {"theft": {"en": "L"}, "illness": {"en": "L"}}},
                  {"name": "who", "type": "text", "label": {"en": "L"}},
                  {"name": "children", "type": "repeat", "label": {"en": "L"}, "questions": [
                    {"name": "age", "type": "integer", "label": {"en": "L"}}]},
                  {"name": "target", "type": "text", "label": {"en": "L"}, "relevant": %s}]}""".formatted(JSON.writeValueAsString(condition));
        ValidationErrors errors = new ValidationErrors();
        Form form = PublicationRules.check(
                new FormId("pk-village", 1),
                (FormDefinition) new StrictJson(JSON).read(questions.getBytes(), FormDefinition.class),
                errors);
        assertThat(errors.fieldErrors()).isEmpty();
        return form;
    }
}
