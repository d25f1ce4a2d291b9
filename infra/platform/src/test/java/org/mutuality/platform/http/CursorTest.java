package org.mutuality.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.ProblemException;

class CursorTest {

    static final UUID ID = new UUID(7, 8);

    @Test
    void a_cursor_is_parsed_to_its_values() {
        Cursor cursor =
                Cursor.parse(Cursor.of(ID, 42L, YearMonth.of(2021, 3), "ü/+").toString());
        assertThat(cursor.ofSize(4).uuid(0)).isEqualTo(ID);
        assertThat(cursor.number(1)).isEqualTo(42);
        assertThat(cursor.month(2)).isEqualTo(YearMonth.of(2021, 3));
        assertThat(cursor.text(3)).isEqualTo("ü/+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "====", "YQ==", "../../etc", "\u0000", "_w"})
    void a_malformed_cursor_is_refused(String text) {
        assertRefused(catchThrowable(() -> Cursor.parse(text)));
    }

    @Test
    void a_forged_cursor_is_refused_where_it_is_read() {
        Cursor forged = Cursor.parse(forge("' OR 1=1 --"));
        assertRefused(catchThrowable(() -> forged.uuid(0)));
        assertRefused(catchThrowable(() -> forged.number(0)));
        assertRefused(catchThrowable(() -> forged.month(0)));
        assertRefused(catchThrowable(() -> forged.text(1)));
        assertRefused(catchThrowable(() -> forged.ofSize(2)));
        assertRefused(catchThrowable(() -> Cursor.parse(forge("a\u0000b"))));
        assertRefused(catchThrowable(() -> Cursor.parse("a".repeat(5000))));
    }

    @Property(tries = 500)
    void any_text_is_a_cursor_or_refused(@ForAll String text) {
        Throwable thrown = catchThrowable(() -> Cursor.parse(text).number(0));
        if (thrown != null) {
            assertRefused(thrown);
        }
    }

    @Test
    void a_page_has_a_cursor_only_when_there_are_more_rows() {
        Page<Integer> first = Page.of(List.of(1, 2, 3), new PageSize(2), Cursor::of);
        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.next().map(Cursor::parse).orElseThrow().number(0)).isEqualTo(2);
        assertThat(Page.of(List.of(1, 2), new PageSize(2), Cursor::of).next()).isEmpty();
        assertThat(Page.of(List.<Integer>of(), new PageSize(2), Cursor::of).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "x", "", "99999999999999", "+5", "05", "٣"})
    void a_page_size_is_from_1_to_500(String text) {
        assertThat(catchThrowable(() -> PageSize.parse(text))).isInstanceOf(ProblemException.class);
        assertThat(PageSize.parse("500").rows()).isEqualTo(500);
    }

    private static String forge(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }

    private static void assertRefused(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.CURSOR_INVALID));
    }
}
