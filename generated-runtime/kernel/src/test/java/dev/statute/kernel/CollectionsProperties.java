package dev.statute.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The operations give what the mutable collections of the JDK give, and leave their arguments alone. */
class CollectionsProperties {

    @Property(tries = 300)
    void setsBehaveLikeHashSets(
            @ForAll Set<@IntRange(max = 9) Integer> a,
            @ForAll Set<@IntRange(max = 9) Integer> b,
            @ForAll @IntRange(max = 9) int x) {
        Set<Integer> set = Sets.copyOf(a);
        Set<Integer> plus = new HashSet<>(a);
        plus.add(x);
        Set<Integer> minus = new HashSet<>(a);
        minus.remove(x);
        Set<Integer> union = new HashSet<>(a);
        union.addAll(b);
        Set<Integer> difference = new HashSet<>(a);
        difference.removeAll(b);
        Set<Integer> common = new HashSet<>(a);
        common.retainAll(b);

        assertThat(Sets.with(set, x)).isEqualTo(plus).hasSameHashCodeAs(plus);
        assertThat(Sets.without(set, x)).isEqualTo(minus);
        assertThat(Sets.union(set, Sets.copyOf(b))).isEqualTo(union);
        assertThat(Sets.minus(set, b)).isEqualTo(difference);
        assertThat(Sets.intersect(set, b)).isEqualTo(common);
        assertThat(Sets.subsetOf(set, b)).isEqualTo(b.containsAll(a));
        assertThat(set).isEqualTo(a);
    }

    @Property(tries = 300)
    void sequencesBehaveLikeArrayLists(
            @ForAll List<@IntRange(max = 4) Integer> a,
            @ForAll List<@IntRange(max = 4) Integer> b,
            @ForAll @IntRange(max = 4) int x,
            @ForAll @IntRange(min = -3, max = 20) int n) {
        List<Integer> list = Seqs.copyOf(a);
        List<Integer> appended = new ArrayList<>(a);
        appended.add(x);
        List<Integer> prepended = new ArrayList<>(a);
        prepended.add(0, x);
        List<Integer> both = new ArrayList<>(a);
        both.addAll(b);
        List<Integer> without = new ArrayList<>(a);
        without.removeAll(List.of(x));
        List<Integer> withoutAll = new ArrayList<>(a);
        withoutAll.removeAll(b);
        int cut = Math.max(0, Math.min(n, a.size()));

        assertThat(Seqs.append(list, x)).isEqualTo(appended).hasSameHashCodeAs(appended);
        assertThat(Seqs.prepend(list, x)).isEqualTo(prepended);
        assertThat(Seqs.concat(list, b)).isEqualTo(both);
        assertThat(Seqs.without(list, x)).isEqualTo(without);
        assertThat(Seqs.withoutAll(list, b)).isEqualTo(withoutAll);
        assertThat(Seqs.take(list, n)).isEqualTo(a.subList(0, cut));
        assertThat(Seqs.drop(list, n)).isEqualTo(a.subList(cut, a.size()));
        assertThat(Seqs.startsWith(Seqs.copyOf(both), list)).isTrue();
        assertThat(Seqs.startsWith(list, b))
                .isEqualTo(a.size() >= b.size() && a.subList(0, b.size()).equals(b));
        assertThat(Seqs.first(list)).isEqualTo(a.isEmpty() ? null : a.get(0));
        assertThat(Seqs.last(list)).isEqualTo(a.isEmpty() ? null : a.get(a.size() - 1));
        assertThat(list).isEqualTo(a);
    }

    @Property(tries = 300)
    void mapsBehaveLikeHashMaps(
            @ForAll Map<@IntRange(max = 6) Integer, @IntRange(max = 3) Integer> a,
            @ForAll Map<@IntRange(max = 6) Integer, @IntRange(max = 3) Integer> b,
            @ForAll @IntRange(max = 6) int key) {
        Map<Integer, Integer> map = Maps.copyOf(a);
        Map<Integer, Integer> put = new HashMap<>(a);
        put.put(key, 7);
        Map<Integer, Integer> putAll = new HashMap<>(a);
        b.keySet().forEach(k -> putAll.put(k, 8));
        Map<Integer, Integer> removed = new HashMap<>(a);
        removed.remove(key);
        Map<Integer, Integer> removedAll = new HashMap<>(a);
        removedAll.keySet().removeAll(b.keySet());
        Map<Integer, Integer> merged = new HashMap<>(a);
        merged.putAll(b);

        assertThat(Maps.put(map, key, 7)).isEqualTo(put).hasSameHashCodeAs(put);
        assertThat(Maps.putAll(map, b.keySet(), 8)).isEqualTo(putAll);
        assertThat(Maps.remove(map, key)).isEqualTo(removed);
        assertThat(Maps.removeAll(map, b.keySet())).isEqualTo(removedAll);
        assertThat(Maps.putMap(map, b)).isEqualTo(merged);
        assertThat(Maps.keys(map)).isEqualTo(a.keySet());
        assertThat(Maps.get(map, key)).isEqualTo(a.get(key));
        assertThat(map).isEqualTo(a);
    }

    @Example
    void whatCameFromHereIsNotCopied() {
        Set<String> set = Sets.of("a", "b");
        List<String> list = Seqs.of("a", "a");
        Map<String, Integer> map = Maps.put(Maps.empty(), "a", 1);

        assertThat(Sets.copyOf(set)).isSameAs(set);
        assertThat(Seqs.copyOf(list)).isSameAs(list);
        assertThat(Maps.copyOf(map)).isSameAs(map);
    }

    @Example
    void aCopyDoesNotFollowItsOriginal() {
        List<Integer> original = new ArrayList<>(List.of(1, 2));
        List<Integer> copy = Seqs.copyOf(original);
        original.add(3);

        assertThat(copy).containsExactly(1, 2);
    }

    @Example
    void nullsAreRefused() {
        List<Integer> holed = new ArrayList<>();
        holed.add(null);
        Map<Integer, Integer> unset = new HashMap<>();
        unset.put(1, null);

        assertThatNullPointerException().isThrownBy(() -> Sets.copyOf(holed));
        assertThatNullPointerException().isThrownBy(() -> Seqs.copyOf(holed));
        assertThatNullPointerException().isThrownBy(() -> Maps.copyOf(unset));
        assertThatNullPointerException()
                .isThrownBy(() -> Sets.copyOf(
                        org.pcollections.HashTreePSet.<Integer>empty().plus(null)));
    }
}
