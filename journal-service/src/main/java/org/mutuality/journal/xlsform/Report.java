package org.mutuality.journal.xlsform;

import java.util.ArrayList;
import java.util.List;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** What reading a spreadsheet brought to light. */
final class Report {
    private static final int LONGEST = 200;

    private final List<NotExpressed> notExpressed = new ArrayList<>();
    private final Wrongs wrongs = new Wrongs();

    void leave(Line line, String column, String why) {
        String what = line.told(column).orElse(column);
        notExpressed.add(new NotExpressed(
                line.sheet(), line.row(), column, what.length() > LONGEST ? what.substring(0, LONGEST) : what, why));
    }

    void wrong(Line line, String column, String should) {
        wrong(pointer(line.sheet(), line.row(), column), should);
    }

    void wrong(String pointer, String should) {
        wrongs.add(pointer, "%s", should);
    }

    List<NotExpressed> notExpressed() {
        return List.copyOf(notExpressed);
    }

    Wrongs wrongs() {
        return wrongs;
    }

    static String pointer(String sheet, int row, String column) {
        return Wrong.under("/%s/%d".formatted(sheet, row), column);
    }
}
