using System;
using System.Collections.Generic;
using System.Linq;

namespace Things
{
    /// <summary>The order that entities are visited in, the same for every program.</summary>
    public static class Order
    {
        /// <summary>How many <see cref="Some"/> are.</summary>
        public const int SomeCount = 1000;

        /// <summary>All indexes, in an order that no cache has foreseen.</summary>
        public static int[] Shuffled(int count)
        {
            var order = new int[count];
            for (var i = 0; i < count; i++) order[i] = i;
            new Random(1).Shuffle(order);
            return order;
        }

        /// <summary>Half of the indexes: those of the first half of the files.</summary>
        public static IEnumerable<int> FirstHalf(int count) => Enumerable.Range(0, count / 2);

        /// <summary>Half of the indexes, of all files.</summary>
        public static IEnumerable<int> EveryOther(int count) => Enumerable.Range(0, count / 2).Select(index => 2 * index);

        /// <summary>A thousand indexes, far from each other; of few entities some come again and again.</summary>
        public static int[] Some(int count)
        {
            var some = new int[SomeCount];
            for (var i = 0; i < some.Length; i++) some[i] = i * 7919 % count;
            return some;
        }
    }
}
