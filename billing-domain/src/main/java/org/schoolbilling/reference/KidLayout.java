package org.schoolbilling.reference;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The fields of a scheme with what follows from them, reckoned once and not for every KID. */
final class KidLayout extends AbstractList<KidField> implements RandomAccess {

    private final KidField[] fields;
    private final int length;

    /** Where the fields begin and end that are never 0. */
    private final int[] starts;

    private final int[] ends;

    private KidLayout(KidField[] fields) {
        this.fields = fields;
        int[] from = new int[fields.length];
        int[] to = new int[fields.length];
        int count = 0;
        int at = 0;
        for (KidField field : fields) {
            if (!field.mayBeZero()) {
                from[count] = at;
                to[count] = at + field.width();
                count++;
            }
            at += field.width();
        }
        this.length = at + 1;
        this.starts = Arrays.copyOf(from, count);
        this.ends = Arrays.copyOf(to, count);
    }

    static KidLayout of(List<KidField> fields) {
        return fields instanceof KidLayout layout
                ? layout
                : new KidLayout(List.copyOf(fields).toArray(KidField[]::new));
    }

    @Override
    public KidField get(int index) {
        return fields[index];
    }

    @Override
    public int size() {
        return fields.length;
    }

    /** Characters of a KID, the check character included. */
    int length() {
        return length;
    }

    /** Whether a field is 0 that never is; looked at from its end, where zeros are rare. */
    boolean hasForbiddenZero(CharSequence text) {
        for (int i = 0; i < ends.length; i++) {
            int at = ends[i] - 1;
            while (at >= starts[i] && text.charAt(at) == '0') {
                at--;
            }
            if (at < starts[i]) {
                return true;
            }
        }
        return false;
    }
}
