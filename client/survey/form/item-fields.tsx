import type { Source } from '../../../geo/survey/setup/survey-setup.ts';
import { label } from './fields.tsx';

type Items = Extract<Source, { kind: 'items' }>;
type Props = {
  id: string;
  source: Items;
  columns: readonly string[];
  onChange: (source: Items) => void;
};

const toggle = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Which columns are items of the variable, and which of them are worded the other way round. */
export function ItemFields({ id, source, columns, onChange }: Props) {
  const { items, reversed } = source;
  const pickItem = (column: string) => {
    const next = toggle(items, column);
    onChange({ ...source, items: next, reversed: reversed.filter((one) => next.includes(one)) });
  };
  return (
    <fieldset class="item-fields">
      <legend>{label('items')}</legend>
      <ul tabIndex={0} aria-label={label('items')}>
        {columns.map((column) => (
          <li key={column}>
            <label class="check">
              <input
                type="checkbox"
                checked={items.includes(column)}
                aria-label={label('itemOf', { column, id })}
                onChange={() => pickItem(column)}
              />
              {column}
            </label>
            {items.includes(column) && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={reversed.includes(column)}
                  aria-label={label('reversedOf', { column })}
                  onChange={() => onChange({ ...source, reversed: toggle(reversed, column) })}
                />
                {label('reversed')}
              </label>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
